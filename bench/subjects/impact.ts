import { clusterDocuments, topologyOf } from './topology';
import { engine } from '../engine';
import { Subject } from '../subject';

let states: readonly (ReturnType<typeof clusterDocuments>)[] = [];

/** Reading two states of a cluster, and what the change of one network's VLAN does. */
export const subject: Subject = {
  prepare(machines, networks) {
    impactOf(statesOf(100, 10));
    states = statesOf(Number(machines), Number(networks));
  },
  run() {
    impactOf(states);
  },
};

function statesOf(machines: number, networks: number): typeof states {
  const before = clusterDocuments(machines, networks);
  const [changed] = clusterDocuments(1, 1, 4000).slice(3, 4);
  return [before, before.map((document, i) => (i === 3 && changed !== undefined ? { ...document, value: changed.value } : document))];
}

function impactOf([before = [], after = []]: typeof states): void {
  const { changes } = engine.impact().impact(topologyOf(before), topologyOf(after));
  if (changes.length === 0) throw new Error('the change changes nothing');
}
