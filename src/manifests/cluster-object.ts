import { ApiObject, ApiObjectMetadata, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { metadata as checkedMetadata } from '../values/kube-names';
import { refuse } from '../values/refuse';

/** An object without namespace: cdk8s would write the chart's into it, and a namespace given by hand is a misunderstanding. */
export function clusterObject(
  scope: Construct,
  apiVersion: string,
  kind: string,
  metadata: ApiObjectMetadata | undefined,
  spec: unknown,
): ApiObject {
  const checked = checkedMetadata(scope, metadata);
  if (checked?.namespace !== undefined) refuse(scope, 'metadata.namespace', checked.namespace, `none: a ${kind} belongs to the whole cluster`);
  const object = new ApiObject(scope, 'Resource', { apiVersion, kind, metadata: checked, spec });
  if (object.metadata.namespace !== undefined) object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  return object;
}
