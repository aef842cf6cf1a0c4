import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { attachmentDefinition } from './attachment-definition';
import { AttachmentProps } from './attachment-props';
import { conflict } from '../values/refuse';

/**
 * A NetworkAttachmentDefinition for OVN-Kubernetes. The configuration's `name` is the network's name in the whole cluster, so it holds
 * the namespace unless the user names it; `netAttachDefName` must be the definition's own, so the namespace must be known.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go
 */
export function ovnAttachment(
  scope: Construct,
  props: AttachmentProps,
  config: { readonly topology: string; readonly [key: string]: unknown },
): ApiObject {
  const plugin = (definition: ApiObject) => ({
    type: 'ovn-k8s-cni-overlay',
    ...config,
    netAttachDefName: `${namespaceOf(scope, definition)}/${definition.name}`,
  });
  return attachmentDefinition(scope, props, plugin, undefined, (definition) => `${namespaceOf(scope, definition)}_${definition.name}`);
}

function namespaceOf(scope: Construct, definition: ApiObject): string {
  const { namespace } = definition.metadata;
  if (namespace !== undefined) return namespace;
  conflict(scope, 'the namespace is not known, but OVN-Kubernetes compares netAttachDefName with it', 'give metadata.namespace, or a namespace to the chart');
}
