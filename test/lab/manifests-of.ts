import { Blueprint, MachineBlueprint, NetworkBlueprint } from './blueprint';
import { deviceOf, HOSTNAME, nodeName } from './device-names';
import { nodeManifests } from './node-manifests';

/** The blueprint's manifests. */
export function manifestsOf(blueprint: Blueprint): readonly object[] {
  return [
    ...blueprint.nodes.flatMap((node, i) => nodeManifests(blueprint, node, i)),
    ...blueprint.networks.map((network, i) => attachment(network, i, blueprint)),
    ...blueprint.machines.map((machine, i) => (machine.isPod === true ? pod : virtualMachine)(machine, i, blueprint)),
  ];
}

function attachment(network: NetworkBlueprint, i: number, blueprint: Blueprint): object {
  const plugin = pluginOf(network, i, blueprint);
  const chain = 'netAttachDefName' in plugin ? [] : chainOf(network);
  const ipam = network.chain === 'sbr' || network.chain === 'all' ? { ipam: { type: 'host-local', subnet: `10.99.${i}.0/24` } } : {};
  const head = { cniVersion: '0.3.1', name: `net${i}` };
  return {
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: `net${i}`, namespace: 'vms' },
    spec: { config: JSON.stringify(chain.length === 0 ? { ...head, ...plugin } : { ...head, plugins: [{ ...plugin, ...ipam }, ...chain] }) },
  };
}

function pluginOf({ uplink: index, vlan, mtu, macvlanMode, port }: NetworkBlueprint, i: number, { uplinks }: Blueprint): object {
  const ovn = { type: 'ovn-k8s-cni-overlay', netAttachDefName: `vms/net${i}` };
  if (index === 'layer2') return { ...ovn, topology: 'layer2', ...(mtu === 9000 ? {} : { mtu: 1300 }) };
  const at = index === undefined ? uplinks.length : index % uplinks.length;
  const uplink = uplinks[at];
  if (uplink?.kind === 'ovs') return { ...ovn, topology: 'localnet', physicalNetworkName: `phys${at}`, ...(vlan === 0 ? {} : { vlanID: vlan }), mtu };
  if (uplink?.bridge === 'none') return { type: 'macvlan', master: deviceOf(uplink, at), mode: macvlanMode, mtu: Math.min(mtu, uplink.mtu) };
  return { type: 'bridge', bridge: `br${at}`, ...(vlan === 0 ? {} : { vlan }), mtu, ...portOf(port) };
}

function portOf(port: NetworkBlueprint['port']): object {
  switch (port) {
    case 'macspoofchk': return { macspoofchk: true };
    case 'isolated': return { portIsolation: true };
    case 'trunk': return { vlanTrunk: [{ id: 20 }, { minID: 30, maxID: 32 }] };
    case 'default kept': return { preserveDefaultVlan: true };
    case undefined: return {};
  }
}

function chainOf({ chain }: NetworkBlueprint): readonly object[] {
  const plugins = {
    'tuning': [{ type: 'tuning', sysctl: { 'net.ipv4.conf.IFNAME.arp_notify': '1' } }],
    'small mtu': [{ type: 'tuning', mtu: 1300 }],
    'bandwidth': [{ type: 'bandwidth', ingressRate: 800_000_000, ingressBurst: 80_000_000 }],
    'sbr': [{ type: 'sbr' }],
    'sbr without address': [{ type: 'sbr' }],
    'all': [{ type: 'tuning', mtu: 1300 }, { type: 'sbr' }, { type: 'bandwidth', ingressRate: 800_000_000, ingressBurst: 80_000_000 }],
  };
  return chain === undefined ? [] : plugins[chain];
}

function virtualMachine({ node, networks }: MachineBlueprint, i: number, blueprint: Blueprint): object {
  const used = distinct(networks, blueprint);
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: `vm${i}`, namespace: 'vms' },
    spec: {
      template: {
        spec: {
          nodeSelector: { [HOSTNAME]: nodeName(node % blueprint.nodes.length) },
          domain: { devices: { interfaces: used.map((network) => ({ name: `nic${network}`, bridge: {} })) } },
          networks: used.map((network) => ({ name: `nic${network}`, multus: { networkName: `net${network}` } })),
        },
      },
    },
  };
}

function pod({ node, networks }: MachineBlueprint, i: number, blueprint: Blueprint): object {
  const names = distinct(networks, blueprint).map((network) => `net${network}`);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `pod${i}`, namespace: 'vms', annotations: { 'k8s.v1.cni.cncf.io/networks': names.join(',') } },
    spec: { nodeSelector: { [HOSTNAME]: nodeName(node % blueprint.nodes.length) }, containers: [{ name: 'app', image: 'registry.k8s.io/pause:3.10' }] },
  };
}

function distinct(networks: readonly number[], { networks: all }: Blueprint): readonly number[] {
  return [...new Set(networks.map((network) => network % all.length))];
}
