import { IConstruct } from 'constructs';
import { topologyOf } from './app-topology';
import { settingsOf } from './settings';
import { RenderedObject } from './validate-once';
import { CHECKS } from '../checks';
import { Judged, judged } from '../checks/judged';
import { run } from '../checks/run';
import { Topology } from '../topology/topology';

/** Checks everything that the App writes, whoever made it. */
export function analyse(root: IConstruct, rendered: readonly RenderedObject[]): Judged {
  return analyseTopology(root, topologyOf(rendered));
}

/** Checks a topology as the App wants to be checked. */
export function analyseTopology(root: IConstruct, topology: Topology): Judged {
  return judged(run(CHECKS, topology, settingsOf(root).options));
}
