import { Blueprint, Deviation, NodeBlueprint, UplinkBlueprint } from './blueprint';
import { bridgePortOf, deviceOf, HOSTNAME, NATIVE, nicsOf, nodeName, OUTER, OWN_VLAN, ownVlanOf } from './device-names';
import { netplanOf } from './netplan-manifest';

/** What is said of a node: a Node, its policy, and netplan's file where it has one. */
export function nodeManifests({ uplinks }: Blueprint, node: NodeBlueprint, index: number): readonly object[] {
  const name = nodeName(index);
  const has = (uplink: number, kind: Deviation['kind']) => node.deviations.some((deviation) => deviation.uplink === uplink && deviation.kind === kind);
  const placed = uplinks.map((uplink, i): PlacedUplink => ({
    uplink, i, mtu: has(i, 'small mtu') ? 1500 : uplink.mtu, hasBridge: !has(i, 'no bridge'), own: node.own?.uplink === i ? node.own.kind : undefined,
  }));
  const isInFile = ({ uplink: { kind } }: PlacedUplink) => node.isNetplan === true && kind !== 'ovs';
  const ports = uplinks.map((uplink, i) => [deviceOf(uplink, i), {
    vlans: has(i, 'access port') ? `${NATIVE}` : has(i, 'pruned') ? '1,20,30' : '1,10,20,30',
    nativeVlan: has(i, 'other native') || has(i, 'access port') ? NATIVE : 1,
    mtu: has(i, 'small switch mtu') ? 1500 : 9216,
    aggregation: uplink.kind === 'balance-xor' ? 'STATIC' : uplink.kind === '802.3ad' ? 'LACP' : 'NONE',
  }] as const);
  const policy = {
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name, annotations: { 'vmnet.dev/switch-ports': JSON.stringify(Object.fromEntries(ports)) } },
    spec: {
      nodeSelector: { [HOSTNAME]: name },
      desiredState: {
        interfaces: placed.filter((uplink) => !isInFile(uplink)).flatMap(interfacesOf),
        ovn: {
          'bridge-mappings': placed.flatMap(({ uplink: { kind }, hasBridge, i }) => (
            kind === 'ovs' && hasBridge ? [{ localnet: `phys${i}`, bridge: `br${i}`, state: 'present' }] : [])),
        },
      },
    },
  };
  const inFile = placed.filter(isInFile);
  return [
    { apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { [HOSTNAME]: name } } },
    policy,
    ...(inFile.length === 0 ? [] : [netplanOf(inFile, name)]),
  ];
}

/** An uplink as it is on one node. */
export interface PlacedUplink {
  readonly uplink: UplinkBlueprint;
  readonly i: number;
  readonly mtu: number;
  readonly hasBridge: boolean;
  readonly own?: 'uplink' | 'bridge' | 'vlan';
}

const ADDRESSED = { ipv4: { enabled: true, dhcp: true } };

function interfacesOf({ uplink, i, mtu, hasBridge, own }: PlacedUplink): readonly object[] {
  const nics = nicsOf(uplink, i);
  const ip = (kind: typeof own) => (own === kind ? ADDRESSED : {});
  if (uplink.kind === 'ovs') {
    const bondPort = { 'name': deviceOf(uplink, i), 'link-aggregation': { mode: 'balance-slb', port: nics.map((name) => ({ name })) } };
    const bridge = { name: `br${i}`, type: 'ovs-bridge', state: 'up', bridge: { port: [bondPort, ...(own === 'bridge' ? [{ name: `br${i}` }] : [])] } };
    const internal = { name: `br${i}`, type: 'ovs-interface', state: 'up', mtu, ...ADDRESSED };
    return [...nics.map((name) => ({ name, type: 'ethernet', state: 'up', mtu })), ...(hasBridge ? [bridge, ...(own === 'bridge' ? [internal] : [])] : [])];
  }
  const device = deviceOf(uplink, i);
  const isBond = uplink.kind !== 'nic';
  const primary = uplink.kind === 'active-backup' && uplink.isSecondPrimary === true ? { primary: nics[1] } : {};
  const bond = { 'name': device, 'type': 'bond', 'state': 'up', mtu, 'link-aggregation': { mode: uplink.kind, options: { miimon: '100', ...primary }, port: nics }, ...ip('uplink') };
  const vlans = uplink.bridge === 'vlan' ? [vlanInterface(bridgePortOf(uplink, i), device, OUTER, mtu, {})] : [];
  const ownVlans = own === 'vlan' ? [vlanInterface(ownVlanOf(uplink, i), device, OWN_VLAN, mtu, ADDRESSED)] : [];
  const bridge = {
    name: `br${i}`, type: 'linux-bridge', state: 'up', mtu, bridge: { options: { stp: { enabled: false } }, port: [{ name: bridgePortOf(uplink, i), ...vlansOf(uplink.bridge) }] }, ...ip('bridge'),
  };
  return [
    ...nics.map((name) => ({ name, type: 'ethernet', state: 'up', mtu, ...(isBond ? {} : ip('uplink')) })),
    ...(isBond ? [bond] : []),
    ...(hasBridge && uplink.bridge !== 'none' ? [...vlans, bridge] : []),
    ...ownVlans,
  ];
}

function vlanInterface(name: string, base: string, id: number, mtu: number, more: object): object {
  return { name, type: 'vlan', state: 'up', mtu, vlan: { 'base-iface': base, id }, ...more };
}

function vlansOf(kind: UplinkBlueprint['bridge']): object {
  switch (kind) {
    case 'trunk': return { vlan: { 'mode': 'trunk', 'trunk-tags': [{ id: 10 }, { 'id-range': { min: 20, max: 25 } }] } };
    case 'native': return { vlan: { 'mode': 'trunk', 'enable-native': true, 'tag': NATIVE, 'trunk-tags': [{ id: 20 }, { id: 30 }] } };
    case 'access': return { vlan: { mode: 'access', tag: NATIVE } };
    case 'unfiltered': return { vlan: {} };
    default: return {};
  }
}
