import { dump } from 'js-yaml';
import { bridgePortOf, deviceOf, HOSTNAME, nicsOf, OUTER, OWN_VLAN, ownVlanOf } from './device-names';
import type { PlacedUplink } from './node-manifests';

/** A node's own file, as a ConfigMap holds it. */
export function netplanOf(uplinks: readonly PlacedUplink[], name: string): object {
  const network = {
    version: 2,
    ethernets: all(uplinks, ({ uplink, i, mtu, own }) => nicsOf(uplink, i).map((nic) => [nic, { mtu, ...(uplink.kind === 'nic' ? addressIf(own === 'uplink') : {}) }])),
    bonds: all(uplinks, ({ uplink, i, mtu, own }) => (uplink.kind === 'nic' ? [] : [[deviceOf(uplink, i), {
      interfaces: nicsOf(uplink, i), mtu, parameters: { 'mode': uplink.kind, 'mii-monitor-interval': 100 }, ...addressIf(own === 'uplink'),
    }]])),
    vlans: all(uplinks, ({ uplink, i, mtu, own, hasBridge }) => [
      ...(uplink.bridge === 'vlan' && hasBridge ? [[bridgePortOf(uplink, i), { id: OUTER, link: deviceOf(uplink, i), mtu }] as const] : []),
      ...(own === 'vlan' ? [[ownVlanOf(uplink, i), { id: OWN_VLAN, link: deviceOf(uplink, i), mtu, ...addressIf(true) }] as const] : []),
    ]),
    bridges: all(uplinks, ({ uplink, i, mtu, own, hasBridge }) => (uplink.bridge === 'none' || !hasBridge ? [] : [[`br${i}`, {
      interfaces: [bridgePortOf(uplink, i)], mtu, parameters: { stp: false }, ...addressIf(own === 'bridge'),
    }]])),
  };
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'vms', annotations: { 'vmnet.dev/node-network': 'netplan', 'vmnet.dev/node-selector': JSON.stringify({ [HOSTNAME]: name }) } },
    data: { '60-vms.yaml': dump({ network }, { noRefs: true }) },
  };
}

function all(uplinks: readonly PlacedUplink[], entries: (placed: PlacedUplink) => readonly (readonly [string, object])[]): object {
  return Object.fromEntries(uplinks.flatMap(entries));
}

function addressIf(isOwn: boolean): object {
  return isOwn ? { dhcp4: true } : {};
}
