import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { deviceName, nmstateDevices } from './stated-devices';
import { Device } from '../topology/device';
import { listAt, objectAt, textAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { HOSTNAME, nodesWith } from '../topology/node';
import { Place, within } from '../topology/place';
import { Topology } from '../topology/topology';

export const oneAddressOnManyNodes: Check = {
  code: 'VMN605',
  level: 'error',
  title: 'a policy for several nodes gives each of them the same address',
  why: 'every node that the policy selects takes the address, so they answer for each other and connections break',
  evidence: [
    'https://github.com/nmstate/kubernetes-nmstate/issues/274',
    'https://github.com/nmstate/kubernetes-nmstate/pull/308',
  ],

  *find({ nodePolicies, nodes, nodeStates }) {
    const holders = holdersOf(nodeStates);
    for (const stated of nmstateDevices(nodePolicies)) {
      const { policy: { selector, format }, device } = stated;
      const address = ownAddress(stated.device);
      if (address === undefined || format !== 'policy' || selector === undefined) continue;
      const at = within(device.place, address.family, 'address', address.index, 'ip');
      const fix = `write a policy for each node, with nodeSelector ${HOSTNAME}, or use DHCP`;
      const host = selector[HOSTNAME];
      if (host !== undefined) {
        const other = holders.get(address.ip)?.find(({ node }) => node !== host);
        const message = `${deviceName(stated)}, which is for node "${host}", has the static address ${address.ip}, which node "${other?.node ?? ''}" has`;
        if (other !== undefined) yield { at, message, fix: 'give each node an address of its own', related: [other.place] };
        continue;
      }
      const selected = nodes.length === 0 ? undefined : nodesWith(selector, nodes);
      if (selected !== undefined && selected.length < 2) continue;
      const whom = selected === undefined ? 'which is not selected by hostname' : `which selects ${selected.length} nodes, such as "${selected[0]?.name ?? ''}" and "${selected[1]?.name ?? ''}"`;
      yield { at, level: selected === undefined ? 'warning' : 'error', message: `${deviceName(stated)}, ${whom}, has the static address ${address.ip}`, fix };
    }
  },
};

/** Which nodes were found with which address. */
function holdersOf(states: Topology['nodeStates']): ReadonlyMap<string, readonly { readonly node: string; readonly place: Place }[]> {
  const holders = new Map<string, { readonly node: string; readonly place: Place }[]>();
  for (const { node, devices } of states.values()) {
    for (const device of devices.values()) {
      const address = ownAddress(device);
      if (address === undefined) continue;
      holders.set(address.ip, [...holders.get(address.ip) ?? [], { node, place: device.place }]);
    }
  }
  return holders;
}

/** The first address that a node should have for itself: link-local ones and those of dummies and loopbacks may be everywhere. */
function ownAddress({ kind, config, ...device }: Device) {
  const isAnywhere = kind === 'other' && 'type' in device && (device.type === 'dummy' || device.type === 'loopback');
  if (isAnywhere) return undefined;
  for (const family of ['ipv4', 'ipv6'] as const) {
    if (truthOf(objectAt(config, family).enabled) === false) continue;
    for (const [index, address] of listAt(config, family, 'address').entries()) {
      const ip = textAt(address, 'ip');
      if (ip !== undefined && !isTemplate(ip) && !/^(169\.254\.|127\.|fe[89ab]|::1$)/i.test(ip)) return { family, index, ip };
    }
  }
  return undefined;
}
