import { alikeAmong } from './alike';
import { mayFollowAPort } from './bridge-own-mtu';
import { cidrOf } from './guest-subnets';
import { Place } from './places';
import { Port } from './port';
import { ReachNode } from './reach-node';
import { ReachWorld } from './reach-world';
import { Device } from '../topology/device';
import { hasAddress } from '../topology/has-address';
import { isObject, listAt, numberAt, objectAt, textAt } from '../topology/json';
import { nodeAccess } from '../topology/node-access';
import { NodeView } from '../topology/node-view';

/** The ports of a node: its interfaces that are stated to have an address. */
export function nodePorts(name: string, { views, host, nodes }: ReachNode, { topology, isClosed }: ReachWorld): readonly Port[] {
  return views.flatMap((view) => [...view.devices.values()].flatMap((devices): readonly Port[] => {
    const addressed = devices.filter(hasAddress);
    const [device] = addressed;
    if (device === undefined) return [];
    const access = nodeAccess(view, device.name, topology, isClosed);
    const traits = {
      hops: [{ kind: 'node' as const, name, detail: `interface ${device.name}` }],
      mtu: mtuOn(view, device.name),
      takesLarger: true,
      mayHaveLess: mayFollowAPort(view, device.name, topology.networks),
      subnets: subnetsOf(addressed),
      gateways: [],
      policies: [],
    };
    if (typeof access === 'string') return [{ ...traits, kind: 'unknown', what: access }];
    const place: Place = { ...access, host, nodes };
    return [{ ...traits, kind: 'placed', places: alikeAmong([place]), carrier: { isIsolated: false } }];
  }));
}

/** nmstate's addresses, or netplan's; nothing where more may be given by others. */
function subnetsOf(devices: readonly Device[]) {
  const isOpen = devices.some(({ config }) => (
    config.dhcp4 === true || config.dhcp6 === true || ['ipv4', 'ipv6'].some((family) => objectAt(config, family).dhcp === true || objectAt(config, family).autoconf === true)
  ));
  const texts = devices.flatMap(({ config }) => [
    ...['ipv4', 'ipv6'].flatMap((family) => listAt(config, family, 'address').map((entry) => `${textAt(entry, 'ip') ?? ''}/${numberAt(entry, 'prefix-length') ?? ''}`)),
    ...listAt(config, 'addresses').flatMap((entry) => (typeof entry === 'string' ? [entry] : isObject(entry) ? Object.keys(entry) : [])),
  ]);
  const subnets = texts.flatMap((text) => cidrOf(text) ?? []);
  return isOpen || subnets.length === 0 ? undefined : subnets;
}

function mtuOn(view: NodeView, name: string): number | undefined {
  const mtus = (view.devices.get(name) ?? []).flatMap(({ mtu }) => mtu ?? []);
  return mtus[0];
}
