import { ApiObject, ApiObjectMetadata, JsonPatch, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { VLAN_FILTER_SCRIPT } from './vlan-filter-script';

/**
 * A DaemonSet that runs the filter's script in the node's network. It may administrate that network (NET_ADMIN, which needs root), and nothing else: no
 * other capability, nothing to write to, no token. Taints do not keep it away, since VMs tolerate theirs.
 */
export function vlanFilterDaemonSet(
  scope: Construct,
  { metadata, image, nodeLabels, env }: {
    readonly metadata?: ApiObjectMetadata;
    readonly image: string;
    readonly nodeLabels: { readonly [key: string]: string };
    readonly env: { readonly [name: string]: string | undefined };
  },
): ApiObject {
  const stated = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, kplus.EnvValue.fromValue(value)] as const]));
  const daemonSet = new kplus.DaemonSet(scope, 'Resource', {
    metadata,
    hostNetwork: true,
    securityContext: { ensureNonRoot: false },
    containers: [{
      name: 'vlan-filter',
      image,
      command: ['/bin/sh', '-c', VLAN_FILTER_SCRIPT],
      envVariables: Object.fromEntries(stated),
      resources: {
        cpu: { request: kplus.Cpu.millis(10), limit: kplus.Cpu.millis(200) },
        memory: { request: Size.mebibytes(16), limit: Size.mebibytes(64) },
      },
      securityContext: {
        user: 0,
        group: 0,
        ensureNonRoot: false,
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { add: [kplus.Capability.NET_ADMIN], drop: [kplus.Capability.ALL] },
        seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
      },
    }],
  });
  const object = ApiObject.of(daemonSet);
  object.addJsonPatch(JsonPatch.add('/spec/template/spec/tolerations', [{ operator: 'Exists' }]));
  if (Object.keys(nodeLabels).length > 0) object.addJsonPatch(JsonPatch.add('/spec/template/spec/nodeSelector', nodeLabels));
  return object;
}
