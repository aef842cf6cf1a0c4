import { clusterDocuments, topologyOf } from './topology';
import { engine } from '../engine';
import { Subject } from '../subject';

let documents: ReturnType<typeof clusterDocuments> = [];

/** Reading a cluster, and whether each interface reaches each other. */
export const subject: Subject = {
  prepare(machines, networks) {
    engine.matrix().reachMatrix(topologyOf(clusterDocuments(100, 10)));
    documents = clusterDocuments(Number(machines), Number(networks));
  },
  run() {
    engine.matrix().reachMatrix(topologyOf(documents));
  },
};
