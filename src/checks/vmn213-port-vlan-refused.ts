import { Check } from './check';
import { Device } from '../topology/device';
import { isObject, JsonObject, listAt, objectAt, textAt, valueAt } from '../topology/json';
import { Place, within } from '../topology/place';

const FILE = 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bridge_vlan.rs';

/** What is wrong with one port's VLANs: the key, what is said of it, and the cure. */
type Fault = readonly [key: string, what: string, fix: string];

export const portVlanRefused: Check = {
  code: 'VMN213',
  level: 'error',
  title: 'a bridge port has VLANs that nmstate refuses',
  why: 'nmstate refuses the whole state: the policy is Failing, and nothing of it is applied',
  evidence: [`${FILE}#L106`, `${FILE}#L119`, `${FILE}#L130`, `${FILE}#L143`, `${FILE}#L304`],

  *find({ nodePolicies }) {
    for (const device of nodePolicies.flatMap(({ devices }) => devices)) {
      if (device.state === 'absent' || (device.kind !== 'linux-bridge' && device.kind !== 'ovs-bridge')) continue;
      for (const { name, vlan, place } of portsOf(device)) {
        for (const [key, what, fix] of faultsOf(vlan)) {
          yield { at: within(place, key), message: `port "${name}" of bridge "${device.name}" ${what}`, fix };
        }
      }
    }
  },
};

function* faultsOf(vlan: JsonObject): Iterable<Fault> {
  const isNative = vlan['enable-native'] === true || vlan['enable-native'] === 'true';
  const tags = listAt(vlan, 'trunk-tags');
  const tag = typeof vlan.tag === 'number' || typeof vlan.tag === 'string' ? Number(vlan.tag) : 0;
  if (vlan.mode === 'trunk' && tag > 0 && !isNative) {
    yield ['tag', `is a trunk with tag ${tag}, but without enable-native`, 'set enable-native to true for the untagged VLAN, or move the id to trunk-tags'];
  }
  if (vlan.mode === 'trunk' && (vlan['trunk-tags'] === undefined || vlan['trunk-tags'] === null)) {
    yield ['trunk-tags', 'is a trunk without trunk-tags', 'list the VLANs in trunk-tags, or leave vlan out for kubernetes-nmstate\'s 2-4094'];
  }
  if (vlan.mode === 'access' && isNative) yield ['enable-native', 'is an access port with enable-native true', 'leave enable-native out: the tag of an access port is its untagged VLAN'];
  if (vlan.mode === 'access' && tags.length > 0) yield ['trunk-tags', 'is an access port with trunk-tags', 'make the mode trunk, or leave trunk-tags out'];
  const twice = overlapOf(tags);
  if (twice !== undefined) yield ['trunk-tags', `has VLAN ${twice} twice among its trunk-tags`, 'list every VLAN once'];
}

function overlapOf(tags: readonly unknown[]): number | undefined {
  const ranges = tags.map((tag) => {
    const [id, min, max] = [valueAt(tag, 'id'), valueAt(tag, 'id-range', 'min'), valueAt(tag, 'id-range', 'max')].map(Number);
    return id === undefined || Number.isNaN(id) ? { min: min ?? NaN, max: max ?? NaN } : { min: id, max: id };
  }).filter(({ min, max }) => min <= max).sort((one, other) => one.min - other.min);
  return ranges.find(({ min }, i) => min <= (ranges[i - 1]?.max ?? -1))?.min;
}

function portsOf({ config, place }: Device): readonly { readonly name: string; readonly vlan: JsonObject; readonly place: Place }[] {
  const key = Array.isArray(objectAt(config, 'bridge').port) ? 'port' : 'ports';
  return listAt(config, 'bridge', key).flatMap((port, i) => {
    const vlan = valueAt(port, 'vlan');
    return isObject(vlan) ? [{ name: textAt(port, 'name') ?? '', vlan, place: within(place, 'bridge', key, i, 'vlan') }] : [];
  });
}
