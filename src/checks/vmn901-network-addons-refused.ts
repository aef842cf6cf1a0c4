import { Check, Mistake } from './check';
import { isObject, textAt } from '../topology/json';
import { ClusterNode } from '../topology/node';
import { placeOf, within } from '../topology/place';
import { NetworkAddons } from '../topology/platform';

const OPERATOR = 'https://github.com/kubevirt/cluster-network-addons-operator/blob/v0.102.0/pkg';
const SOCKETS: readonly string[] = ['/run/crio/crio.sock', '/run/containerd/containerd.sock', '/run/k3s/containerd/containerd.sock'];

export const networkAddonsRefused: Check = {
  code: 'VMN901',
  level: 'error',
  title: 'a NetworkAddonsConfig that its operator passes over or refuses',
  why: 'the operator takes the one that is named cluster, and deploys nothing of a configuration that it refuses',
  evidence: [
    `${OPERATOR}/controller/networkaddonsconfig/networkaddonsconfig_controller.go#L228-L230`,
    `${OPERATOR}/network/multus_dynamic_networks_controller.go#L70-L84`,
    `${OPERATOR}/network/multus_dynamic_networks_controller.go#L23-L28`,
  ],

  *find({ platform: { networkAddons }, nodes }) {
    const containerd = nodes.find(runsContainerd);
    for (const addons of networkAddons) {
      const { manifest, manifest: { name } } = addons;
      const asked = textAt(manifest.object, 'metadata', 'name');
      if (asked !== undefined && asked !== 'cluster') {
        const message = `NetworkAddonsConfig "${name}" is passed over, since the operator reads the one named "cluster" only`;
        yield { at: placeOf(manifest, 'metadata', 'name'), message, fix: 'name it cluster' };
      }
      yield* ofDynamicNetworks(addons, containerd);
    }
  },
};

function* ofDynamicNetworks({ manifest, spec, place }: NetworkAddons, containerd: ClusterNode | undefined): Iterable<Mistake> {
  if (!isObject(spec.multusDynamicNetworks)) return;
  const at = within(place, 'multusDynamicNetworks');
  const owner = `NetworkAddonsConfig "${manifest.name}"`;
  if (!isObject(spec.multus)) yield { at, message: `${owner} has multusDynamicNetworks, but no multus`, fix: 'add multus: {}' };
  const path = textAt(spec.multusDynamicNetworks, 'hostCRISocketPath') ?? '';
  const socket = within(at, 'hostCRISocketPath');
  if (path !== '' && !SOCKETS.includes(path)) {
    yield { at: socket, message: `${owner} has hostCRISocketPath "${path}", which the operator does not allow`, fix: `write one of ${SOCKETS.join(', ')}` };
  }
  if (containerd === undefined || (path !== '' && path !== SOCKETS[0])) return;
  yield {
    at: path === '' ? at : socket,
    message: `${owner} has the socket of CRI-O for dynamic networks, but node "${containerd.name}" runs containerd`,
    fix: 'write hostCRISocketPath: /run/containerd/containerd.sock, or that of k3s',
    related: [placeOf(containerd.manifest, 'status', 'nodeInfo', 'containerRuntimeVersion')],
    level: 'warning',
  };
}

function runsContainerd({ manifest }: ClusterNode): boolean {
  return (textAt(manifest.object, 'status', 'nodeInfo', 'containerRuntimeVersion') ?? '').startsWith('containerd:');
}
