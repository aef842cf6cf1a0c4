import { statedEntries } from './stated-routes';
import { bridgesOf } from '../topology/bridge-path';
import { Device } from '../topology/device';
import { listAt, textAt } from '../topology/json';
import { Place, within } from '../topology/place';
import { Topology } from '../topology/topology';

const DEFAULT: readonly (string | undefined)[] = ['default', '0.0.0.0/0', '::/0', '0/0'];

/** The Linux bridges that surely carry their nodes' default route, and so the nodes' addresses, each with where that stands. */
export function defaultRouteBridges(topology: Topology): ReadonlyMap<string, Place> {
  const { linux } = bridgesOf(topology);
  const routes = [
    ...[...topology.nodeStates.values()].flatMap(({ defaultRoutes }) => defaultRoutes),
    ...[...statedEntries('routes', topology.nodePolicies)].flatMap(({ entry, place }) => {
      const device = textAt(entry, 'next-hop-interface');
      return device === undefined || !DEFAULT.includes(textAt(entry, 'destination')) ? [] : [{ device, place }];
    }),
    ...topology.nodePolicies.filter(({ format }) => format === 'netplan').flatMap(({ devices }) => devices.flatMap((device) => netplanRoute(device) ?? [])),
  ];
  return new Map(routes.filter(({ device }) => linux.has(device)).map(({ device, place }) => [device, place]));
}

function netplanRoute({ name, config, place }: Device): { readonly device: string; readonly place: Place } | undefined {
  const gateway = ['gateway4', 'gateway6'].find((key) => textAt(config, key) !== undefined);
  if (gateway !== undefined) return { device: name, place: within(place, gateway) };
  const at = listAt(config, 'routes').findIndex((route) => DEFAULT.includes(textAt(route, 'to')));
  return at < 0 ? undefined : { device: name, place: within(place, 'routes', at) };
}
