import { LeftBehind } from './left-behind';
import { JsonObject, textAt } from '../topology/json';
import { HOSTNAME } from '../topology/node';
import { Manifest } from '../topology/place';

/**
 * The policy that takes away what another one made, under the same name and for the same nodes, or for one of them alone: to be applied before that one
 * is deleted.
 */
export function absentPolicy({ apiVersion, kind, name, object }: Manifest, left: readonly LeftBehind[], node?: string): JsonObject {
  const devices = new Map(left.flatMap((group) => group.devices).map((device) => [device.name, device]));
  const localnets = new Set(left.flatMap(({ mappings }) => mappings.map(({ localnet }) => localnet)));
  const { nodeSelector: all, maxUnavailable } = (object.spec ?? {}) as JsonObject;
  const nodeSelector = node === undefined ? all : { [HOSTNAME]: node };
  return {
    apiVersion,
    kind,
    metadata: { name },
    spec: {
      ...(nodeSelector === undefined ? {} : { nodeSelector }),
      ...(maxUnavailable === undefined ? {} : { maxUnavailable }),
      desiredState: {
        ...(devices.size === 0 ? {} : { interfaces: [...devices.values()].map(({ name: device, config }) => ({ name: device, type: textAt(config, 'type'), state: 'absent' })) }),
        ...(localnets.size === 0 ? {} : { ovn: { 'bridge-mappings': [...localnets].map((localnet) => ({ localnet, state: 'absent' })) } }),
      },
    },
  };
}
