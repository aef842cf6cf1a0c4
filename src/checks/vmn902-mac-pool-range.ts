import { Check, Level } from './check';
import { macPools } from './mac-pools';
import { objectAt } from '../topology/json';
import { placeOf } from '../topology/place';

const RULES = 'https://github.com/kubevirt/cluster-network-addons-operator/blob/v0.102.0/pkg/network/kubemacpool.go';

export const macPoolRange: Check = {
  code: 'VMN902',
  level: 'error',
  title: 'the range of kubemacpool is half given, no range, or multicast',
  why: 'the cluster network addons operator refuses the configuration as a whole, so nothing of it is deployed',
  evidence: [`${RULES}#L31-L56`, `${RULES}#L161-L168`],

  *find({ manifests }) {
    for (const { manifest, path } of macPools(manifests)) {
      const pool = objectAt(manifest.object, ...path);
      const [start, end] = [pool.rangeStart ?? '', pool.rangeEnd ?? ''];
      if (typeof start !== 'string' || typeof end !== 'string') continue;
      const trouble = troubleOf(start, end);
      if (trouble === undefined) continue;
      const { field, what, level } = trouble;
      const at = placeOf(manifest, ...path, ...(field in pool ? [field] : []));
      const fix = 'give both ends, unicast, the first before the last, such as 02:00:00:00:00:00 and 02:00:00:ff:ff:ff';
      yield { at, message: `the MAC pool of ${manifest.kind} "${manifest.name}" ${what}`, fix, level };
    }
  },
};

function troubleOf(start: string, end: string): { readonly field: string; readonly what: string; readonly level?: Level } | undefined {
  if (start === '' && end === '') return undefined;
  if (start === '') return { field: 'rangeEnd', what: `has rangeEnd ${end}, but no rangeStart` };
  if (end === '') return { field: 'rangeStart', what: `has rangeStart ${start}, but no rangeEnd` };
  const [a, b] = [bytesOf(start), bytesOf(end)];
  if (a === undefined || b === undefined) return { field: a === undefined ? 'rangeStart' : 'rangeEnd', what: `has "${a === undefined ? start : end}", which is no MAC address` };
  const isAfter = a.join() === b.join() || a.some((byte, i) => byte > (b[i] ?? 0) && a.slice(0, i).join() === b.slice(0, i).join());
  // The operator lets pass what any one byte speaks for.
  const isRefused = a.every((byte, i) => byte >= (b[i] ?? 0));
  if (isAfter) return { field: 'rangeEnd', what: `begins with ${start}, which is not before its end ${end}`, level: isRefused ? 'error' : 'warning' };
  const multicast = [a, b].findIndex(([first = 0]) => first % 2 === 1);
  return multicast < 0 ? undefined : { field: multicast === 0 ? 'rangeStart' : 'rangeEnd', what: `has ${multicast === 0 ? start : end}, which is a multicast address` };
}

function bytesOf(mac: string): readonly number[] | undefined {
  const isMac = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$|^([0-9a-f]{2}-){5}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$/i.test(mac);
  return isMac ? (mac.replace(/[^0-9a-f]/gi, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16)) : undefined;
}
