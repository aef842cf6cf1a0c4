import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { VALUES } from '../manifests/annotations';
import { metadata } from '../values/kube-names';

/** A ConfigMap that carries values of a Helm chart, where our checks read them. */
export function valuesConfigMap(scope: Construct, given: ApiObjectMetadata | undefined, chart: 'cilium' | 'vmo', text: string): ApiObject {
  const checked = metadata(scope, given);
  return new ApiObject(scope, 'Resource', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { ...checked, annotations: { ...checked?.annotations, [VALUES]: chart } },
    data: { 'values.yaml': text },
  });
}
