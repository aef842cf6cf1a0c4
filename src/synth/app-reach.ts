import { ReachAnswer } from '../reach/answer';
import { parseEndpoint } from '../reach/endpoint';
import { KnownEndpoint, reach } from '../reach/reach';
import { ReachOptions } from '../reach/reach-world';
import { Topology } from '../topology/topology';
import { mistake } from '../values/mistake';

/** Whether one endpoint reaches another. @throws if a text is no endpoint of the App */
export function reachOf(topology: Topology, owner: string, from: string, to: string, options: ReachOptions): ReachAnswer {
  return reach(topology, endpointOf(topology, owner, from), endpointOf(topology, owner, to), options);
}

function endpointOf(topology: Topology, owner: string, text: string): KnownEndpoint {
  const endpoint = parseEndpoint(topology, text);
  if (endpoint.kind === 'problem') throw mistake(`${owner}: ${endpoint.message}`);
  return endpoint;
}
