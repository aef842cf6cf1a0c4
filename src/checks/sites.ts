import { nicsOnNetworks } from './attachments';
import { Level } from './check';
import { addTo } from '../topology/add-to';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { HOSTNAME } from '../topology/node';
import { NodeGroup } from '../topology/node-group';
import { NodeView, nodesName } from '../topology/node-view';
import { once } from '../topology/once';

/** Something that is so on the nodes of one group. */
export interface Sited {
  readonly view: NodeView;
}

/** The machines that have an interface on each network. */
export const machinesByNetwork = once((machines: readonly Machine[]): ReadonlyMap<Network, readonly Machine[]> => {
  const byNetwork = new Map<Network, Machine[]>();
  for (const { machine, network } of nicsOnNetworks(machines)) {
    addTo(byNetwork, network, machine);
  }
  return byNetwork;
});

/**
 * How bad it is that some of the sites fail a network: an error where all do, since its machines have nowhere else to go; a warning where some do
 * and a machine may come there; nothing where none does, or where its machines may be kept away from those nodes.
 */
export function levelOf(failing: readonly Sited[], sites: readonly Sited[], machines: readonly Machine[] = []): Level | undefined {
  if (failing.length === 0) return undefined;
  if (countOf(failing) === countOf(sites)) return 'error';
  return failing.some(({ view }) => machines.some((machine) => surelyMayRun(machine, view.group))) ? 'warning' : undefined;
}

function countOf(sites: readonly Sited[]): number {
  return new Set(sites.map(({ view }) => view)).size;
}

/** For messages: the groups' names, the first two of them. */
export function sitesName(sites: readonly Sited[]): string {
  const names = [...new Set(sites.map(({ view }) => nodesName(view.group)))];
  const more = names.length > 2 ? ` and ${names.length - 2} more` : '';
  return `${names.slice(0, 2).join(' and ')}${more}`;
}

function surelyMayRun({ nodeSelector, spec }: Machine, { selector = {}, hostname }: NodeGroup): boolean {
  if (spec.affinity !== undefined) return false;
  return Object.entries(nodeSelector).every(([key, value]) => selector[key] === value || (key === HOSTNAME && value === hostname));
}
