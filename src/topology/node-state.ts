import { BridgeMapping, Device } from './device';
import { listAt, objectAt, textAt } from './json';
import { Manifest, Place, placeOf } from './place';
import { readNmstate } from './read-nmstate';

/** A default route that a node has. */
export interface DefaultRoute {
  readonly device: string;
  readonly place: Place;
}

/** The network of a node as it was found, by a NodeNetworkState. */
export interface NodeState {
  readonly node: string;
  readonly manifest: Manifest;
  readonly devices: ReadonlyMap<string, Device>;
  readonly mappings: readonly BridgeMapping[];
  readonly defaultRoutes: readonly DefaultRoute[];
}

const CURRENT = ['status', 'currentState'];
const EVERYWHERE: readonly string[] = ['0.0.0.0/0', '::/0'];

/** @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkstate_types.go */
export function nodeStateOf(manifest: Manifest): NodeState | undefined {
  if (manifest.kind !== 'NodeNetworkState' || !manifest.apiVersion.startsWith('nmstate.io/')) return undefined;
  const state = objectAt(manifest.object, ...CURRENT);
  const { devices, mappings } = readNmstate(state, placeOf(manifest, ...CURRENT), false);
  return {
    node: manifest.name,
    manifest,
    devices: new Map(devices.map((device) => [device.name, device])),
    mappings,
    defaultRoutes: listAt(state, 'routes', 'running').flatMap((route, i) => {
      const device = textAt(route, 'next-hop-interface');
      const isDefault = EVERYWHERE.includes(textAt(route, 'destination') ?? '');
      return device === undefined || !isDefault ? [] : [{ device, place: placeOf(manifest, ...CURRENT, 'routes', 'running', i) }];
    }),
  };
}
