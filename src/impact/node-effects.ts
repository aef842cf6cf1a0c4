import { childrenOf } from './above';
import { deviceDifference } from './device-difference';
import { BridgeMapping } from '../topology/device';
import { NodePolicy } from '../topology/node-group';
import { Statements } from '../topology/node-statements';

/** One thing that a policy does to the nodes of a target. */
export interface NodeEffect {
  readonly verb: 'makes' | 'changes' | 'removes' | 'moves' | 'maps' | 'unmaps';
  /** `bond "bond0" (mtu from 1500 to 9000)`. */
  readonly what: string;
  /** The devices whose traffic it touches. */
  readonly devices: readonly string[];
  /** The physical networks whose traffic it touches. */
  readonly localnets: readonly string[];
  /** NICs that it takes, and that nothing before says anything of. */
  readonly taken: readonly string[];
}

/** What a policy, or a host's file, does beyond what is stated of the nodes already. */
export function nodeEffects({ devices, mappings }: NodePolicy, was: Statements): readonly NodeEffect[] {
  const ofDevices = devices.flatMap((device): readonly NodeEffect[] => {
    const difference = deviceDifference(device, was.devices.get(device.name) ?? []);
    if (difference === undefined) return [];
    const { verb, what, touched } = difference;
    const isOwn = (child: string) => devices.some(({ name, kind }) => name === child && kind !== 'nic');
    return [{ verb, what, devices: touched, localnets: [], taken: device.state === 'absent' ? [] : childrenOf(device).filter((child) => touched.includes(child) && !isOwn(child)) }];
  });
  return [...ofDevices, ...mappings.flatMap((mapping) => mappingEffect(mapping, was.mappings.get(mapping.localnet) ?? []))];
}

function mappingEffect({ localnet, bridge, isAbsent }: BridgeMapping, was: readonly BridgeMapping[]): readonly NodeEffect[] {
  const old = was.filter((mapping) => !mapping.isAbsent);
  const none = { devices: [], localnets: [localnet], taken: [] };
  if (isAbsent) return old.length === 0 && was.length > 0 ? [] : [{ ...none, verb: 'unmaps', what: `physical network "${localnet}"` }];
  if (old.some((mapping) => mapping.bridge === bridge)) return [];
  const [first] = old;
  if (first === undefined) return [{ ...none, verb: 'maps', what: `physical network "${localnet}" to bridge "${bridge ?? ''}"` }];
  return [{ ...none, verb: 'moves', what: `physical network "${localnet}" from bridge "${first.bridge ?? ''}" to bridge "${bridge ?? ''}"` }];
}
