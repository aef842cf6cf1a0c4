import { clusterText } from './cluster';
import { engine } from '../engine';
import { Subject } from '../subject';

type Documents = ReturnType<ReturnType<typeof engine.documents>['documentsIn']>;

let documents: Documents = [];

/** Reading documents into a topology: what every question does first. */
export const subject: Subject = {
  prepare(machines, networks) {
    topologyOf(clusterDocuments(100, 10));
    documents = clusterDocuments(Number(machines), Number(networks));
  },
  run() {
    topologyOf(documents);
  },
};

export function clusterDocuments(machines: number, networks: number, firstVlan?: number): Documents {
  return engine.documents().documentsIn(clusterText(machines, networks, firstVlan), 'cluster.yaml');
}

export function topologyOf(all: Documents) {
  return engine.read().read(all);
}
