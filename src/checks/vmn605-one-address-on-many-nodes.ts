import { Check } from './check';
import { isTemplate, truthOf } from './nmstate-values';
import { deviceName, nmstateDevices, StatedDevice } from './stated-devices';
import { listAt, objectAt, textAt } from '../topology/json';
import { nodesOf, nodesWith } from '../topology/node';
import { within } from '../topology/place';

const HOSTNAME = 'kubernetes.io/hostname';

export const oneAddressOnManyNodes: Check = {
  code: 'VMN605',
  level: 'error',
  title: 'a policy for several nodes gives each of them the same address',
  why: 'every node that the policy selects takes the address, so they answer for each other and connections break',
  evidence: [
    'https://github.com/nmstate/kubernetes-nmstate/issues/274',
    'https://github.com/nmstate/kubernetes-nmstate/pull/308',
  ],

  *find({ nodePolicies, manifests }) {
    const nodes = nodesOf(manifests);
    for (const stated of nmstateDevices(nodePolicies)) {
      const { policy: { selector, format }, device } = stated;
      const address = ownAddress(stated);
      if (address === undefined || format !== 'policy' || selector === undefined || HOSTNAME in selector) continue;
      const selected = nodes.length === 0 ? undefined : nodesWith(selector, nodes);
      if (selected !== undefined && selected.length < 2) continue;
      const whom = selected === undefined ? 'which is not selected by hostname' : `which selects ${selected.length} nodes, such as "${selected[0]?.name ?? ''}" and "${selected[1]?.name ?? ''}"`;
      yield {
        at: within(device.place, address.family, 'address', address.index, 'ip'),
        level: selected === undefined ? 'warning' : 'error',
        message: `${deviceName(stated)}, ${whom}, has the static address ${address.ip}`,
        fix: `write a policy for each node, with nodeSelector ${HOSTNAME}, or use DHCP`,
      };
    }
  },
};

/** The first address that a node should have for itself: link-local ones and those of dummies and loopbacks may be everywhere. */
function ownAddress({ device: { kind, config, ...device } }: StatedDevice) {
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
