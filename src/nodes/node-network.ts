import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { absentState } from './absent-state';
import { NodeRendering } from './node-rendering';
import { NODE_NETWORK, NODE_SELECTOR } from '../manifests/annotations';
import { clusterObject } from '../manifests/cluster-object';
import { NetworkState, numeric } from '../manifests/nmstate';
import { attach } from '../synth/attach';
import { metadata as checkedMetadata } from '../values/kube-names';
import { NodeSelector } from '../values/node-selector';

type Annotations = { readonly [key: string]: string };

/** What every object with a node's network configuration says beside the configuration. */
export interface NodeNetworkHead {
  readonly metadata?: ApiObjectMetadata;
  readonly nodes: NodeSelector;
  readonly annotations: Annotations;
}

/** A NodeNetworkConfigurationPolicy. An empty selector is left out: it means every node either way. */
export function policyObject(
  scope: Construct,
  head: NodeNetworkHead,
  rendering: NodeRendering,
  desiredState: NetworkState,
  capture?: Annotations,
): ApiObject {
  attach(scope);
  const labels = head.nodes._labels;
  return clusterObject(scope, 'nmstate.io/v1', 'NodeNetworkConfigurationPolicy', annotated(head.metadata, head.annotations), {
    nodeSelector: Object.keys(labels).length === 0 ? undefined : labels,
    maxUnavailable: rendering._maxUnavailable === undefined ? undefined : numeric(rendering._maxUnavailable),
    capture,
    desiredState: rendering._isRemoval ? absentState(scope, desiredState) : desiredState,
  });
}

/** A ConfigMap that carries the files which the hosts themselves apply, by file name. */
export function fileObject(scope: Construct, head: NodeNetworkHead, format: 'netplan' | 'nmstate', files: { readonly [fileName: string]: string }): ApiObject {
  attach(scope);
  const annotations = { ...head.annotations, [NODE_NETWORK]: format, [NODE_SELECTOR]: JSON.stringify(head.nodes._labels) };
  return new ApiObject(scope, 'Resource', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: annotated(checkedMetadata(scope, head.metadata), annotations),
    data: files,
  });
}

function annotated(metadata: ApiObjectMetadata | undefined, annotations: Annotations): ApiObjectMetadata | undefined {
  if (Object.keys(annotations).length === 0) return metadata;
  return { ...metadata, annotations: { ...metadata?.annotations, ...annotations } };
}
