import { clusterDocuments, topologyOf } from './topology';
import { engine } from '../engine';
import { Subject } from '../subject';

let documents: ReturnType<typeof clusterDocuments> = [];

/** Reading a cluster and drawing it. */
export const subject: Subject = {
  prepare(machines, networks) {
    draw(clusterDocuments(10, 2));
    documents = clusterDocuments(Number(machines), Number(networks));
  },
  run() {
    draw(documents);
  },
};

function draw(all: typeof documents): void {
  engine.svg().svgOf(engine.picture().pictureOf(topologyOf(all)));
}
