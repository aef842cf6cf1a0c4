import { childrenOf } from './above';
import { listing } from '../text/listing';
import { Device } from '../topology/device';
import { deviceWord } from '../topology/device-word';
import { isObject, JsonObject } from '../topology/json';
import { sameJson } from '../topology/same-json';

/** What a policy does to a device that others, or itself, stated before. */
export interface DeviceDifference {
  readonly verb: 'makes' | 'changes' | 'removes';
  /** `bond "bond0" (mtu from 1500 to 9000)`. */
  readonly what: string;
  /** The devices whose traffic it touches. */
  readonly touched: readonly string[];
}

const DEEPEST_PATH = 3;
const LONGEST_VALUE = 40;

/** How a statement of a device differs from the earlier ones: nmstate merges, so that only what it states can. Undefined: it does not. */
export function deviceDifference(device: Device, was: readonly Device[]): DeviceDifference | undefined {
  const name = `${deviceWord(device)} "${device.name}"`;
  const ups = was.filter(({ state }) => state !== 'absent');
  if (device.state === 'absent') return ups.length === 0 && was.length > 0 ? undefined : { verb: 'removes', what: name, touched: [device.name] };
  const children = childrenOf(device);
  if (ups.length === 0) {
    if (device.kind === 'nic' && Object.keys(device.config).every((key) => ['name', 'type', 'state'].includes(key))) return undefined;
    if (device.kind === 'nic') return { verb: 'changes', what: `${name} (${changedPaths(device.config, [{ name: device.name, type: 'ethernet', state: 'up' }]).join(', ')})`, touched: [device.name] };
    return { verb: 'makes', what: children.length === 0 ? name : `${name} on ${listing(children)}`, touched: children };
  }
  const paths = changedPaths(device.config, ups.map(({ config }) => config));
  if (paths.length === 0) return undefined;
  return { verb: 'changes', what: `${name} (${paths.join(', ')})`, touched: [device.name, ...children.filter((child) => !ups.some((up) => childrenOf(up).includes(child)))] };
}

/** The fields that no earlier statement has with the same value, each with its values where they are short. */
function changedPaths(now: JsonObject, was: readonly JsonObject[], above: readonly string[] = []): readonly string[] {
  return Object.entries(now).flatMap(([key, value]) => {
    const values = was.filter((object) => object[key] !== undefined).map((object) => object[key]);
    if (values.some((other) => sameJson(other, value) || (isScalar(value) && isScalar(other) && String(value) === String(other)))) return [];
    const path = [...above, key];
    const objects = values.filter(isObject);
    if (isObject(value) && objects.length > 0 && path.length < DEEPEST_PATH) return changedPaths(value, objects, path);
    return [wordsOf(path.join('.'), values[0], value)];
  });
}

function wordsOf(path: string, was: unknown, now: unknown): string {
  if (!isScalar(now) || !(was === undefined || isScalar(was))) return path;
  const [before, after] = [String(was), String(now)];
  if (before.length > LONGEST_VALUE || after.length > LONGEST_VALUE) return path;
  return was === undefined ? `${path} ${after}` : `${path} from ${before} to ${after}`;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
