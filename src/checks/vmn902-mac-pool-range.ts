import { Check, Level } from './check';

const RULES = 'https://github.com/kubevirt/cluster-network-addons-operator/blob/v0.102.0/pkg/network/kubemacpool.go';

export const macPoolRange: Check = {
  code: 'VMN902',
  level: 'error',
  title: 'the range of kubemacpool is half given, no range, or multicast',
  why: 'the cluster network addons operator refuses the configuration as a whole, so nothing of it is deployed',
  evidence: [
    `${RULES}#L31-L56`,
    `${RULES}#L161-L179`,
    'https://github.com/k8snetworkplumbingwg/kubemacpool/blob/v0.51.0/pkg/pool-manager/pool.go#L240-L248',
    'https://github.com/k8snetworkplumbingwg/kubemacpool/blob/v0.51.0/pkg/pool-manager/pool.go#L339-L344',
  ],

  *find({ platform: { macPools } }) {
    for (const { manifest, start, end, startPlace, endPlace } of macPools) {
      const trouble = troubleOf(start, end);
      if (trouble === undefined) continue;
      const { isStart, what, level } = trouble;
      const fix = 'give both ends, unicast, the first before the last, such as 02:00:00:00:00:00 and 02:00:00:ff:ff:ff';
      yield { at: isStart ? startPlace : endPlace, message: `the MAC pool of ${manifest.kind} "${manifest.name}" ${what}`, fix, level };
    }
  },
};

function troubleOf(start: string, end: string): { readonly isStart: boolean; readonly what: string; readonly level?: Level } | undefined {
  if (start === '' && end === '') return undefined;
  if (start === '') return { isStart: false, what: `has the end ${end}, but no start` };
  if (end === '') return { isStart: true, what: `has the start ${start}, but no end` };
  const [a, b] = [bytesOf(start), bytesOf(end)];
  if (a === undefined || b === undefined) return { isStart: a === undefined, what: `has "${a === undefined ? start : end}", which is no MAC address` };
  const isAfter = a.join() === b.join() || a.some((byte, i) => byte > (b[i] ?? 0) && a.slice(0, i).join() === b.slice(0, i).join());
  // The operator lets pass what any one byte speaks for.
  const isRefused = a.every((byte, i) => byte >= (b[i] ?? 0));
  if (isAfter) return { isStart: false, what: `begins with ${start}, which is not before its end ${end}`, level: isRefused ? 'error' : 'warning' };
  const multicast = [a, b].findIndex(([first = 0]) => first % 2 === 1);
  return multicast < 0 ? undefined : { isStart: multicast === 0, what: `has ${multicast === 0 ? start : end}, which is a multicast address` };
}

function bytesOf(mac: string): readonly number[] | undefined {
  const isMac = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$|^([0-9a-f]{2}-){5}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$/i.test(mac);
  return isMac ? (mac.replace(/[^0-9a-f]/gi, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16)) : undefined;
}
