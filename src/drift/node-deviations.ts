import { deviceDeviations } from './device-deviations';
import { Deviation } from './drift';
import { BridgeMapping, Device } from '../topology/device';
import { deviceWord } from '../topology/device-word';
import { isObject, valueAt } from '../topology/json';
import { HOSTNAME } from '../topology/node';
import { statementFinder } from '../topology/node-statements';
import { objectName } from '../topology/object-name';
import { placeOf } from '../topology/place';
import { readNmstate } from '../topology/read-nmstate';
import { Topology } from '../topology/topology';

/** What the NodeNetworkStates of the dump say against what the blueprint wants of those nodes. */
export function nodeDeviations(blueprint: Topology, live: Topology): readonly Deviation[] {
  const statementsFor = statementFinder(blueprint.nodePolicies);
  const labels = new Map([...blueprint.nodes, ...live.nodes].map((node) => [node.name, node.labels]));
  return [...live.nodeStates.values()].flatMap(({ manifest: state }) => {
    const current = valueAt(state.object, 'status', 'currentState');
    if (!isObject(current)) return [];
    const there = readNmstate(current, placeOf(state, 'status', 'currentState'), false);
    const { devices, mappings } = statementsFor({ [HOSTNAME]: state.name, ...labels.get(state.name) });
    const found = new Map(there.devices.map((device) => [`${device.name} ${namesake(device)}`, device]));
    return [
      ...[...devices.values()].flatMap((stated) => stated.flatMap((device) => (
        deviceDeviations(device, found.get(`${device.name} ${namesake(device)}`)).map((text) => deviationOf(device, `${deviceWord(device)} "${device.name}" ${text}`, state.name))
      ))),
      ...[...mappings.values()].flatMap((stated) => stated.flatMap((mapping) => mappingDeviation(mapping, there.mappings, state.name))),
    ];
  });
}

/** An Open vSwitch bridge and its own internal port share a name. */
function namesake({ kind }: Device): string {
  return kind === 'ovs-interface' ? 'port' : '';
}

function deviationOf({ place }: Pick<Device, 'place'>, text: string, node: string): Deviation {
  const object = objectName(place.manifest);
  return { kind: text.endsWith('is not there') ? 'missing' : 'differs', sentence: `node "${node}": ${text} (${object})`, object, node };
}

function mappingDeviation(stated: BridgeMapping, there: readonly BridgeMapping[], node: string): readonly Deviation[] {
  const found = there.find(({ localnet }) => localnet === stated.localnet);
  const name = `the mapping of physical network "${stated.localnet}"`;
  if (stated.isAbsent) return found === undefined ? [] : [deviationOf(stated, `${name} is there, and should not be`, node)];
  if (found === undefined) return [deviationOf(stated, `${name} is not there`, node)];
  return found.bridge === stated.bridge ? [] : [deviationOf(stated, `${name} is to bridge "${found.bridge ?? ''}", and should be to "${stated.bridge ?? ''}"`, node)];
}
