import { Check } from './check';
import { isObject } from '../topology/json';
import { within } from '../topology/place';
import { show } from '../values/refuse';

const KEYS = ['caRotateInterval', 'caOverlapInterval', 'certRotateInterval', 'certOverlapInterval'] as const;
const RULES = 'https://github.com/kubevirt/cluster-network-addons-operator/blob/v0.102.0/pkg/network/self_sign_configuration.go';

export const selfSignConfiguration: Check = {
  code: 'VMN911',
  level: 'error',
  title: 'the selfSignConfiguration of a NetworkAddonsConfig is incomplete, or its intervals do not fit',
  why: 'the operator wants all four intervals, above zero, each no longer than the one that holds it; else it deploys nothing of the configuration',
  evidence: [
    `${RULES}#L32-L42`,
    `${RULES}#L83-L90`,
    'https://github.com/kubevirt/cluster-network-addons-operator/blob/v0.102.0/pkg/controller/networkaddonsconfig/networkaddonsconfig_controller.go#L286-L290',
  ],

  *find({ platform: { networkAddons } }) {
    for (const { manifest, spec: { selfSignConfiguration: intervals }, place } of networkAddons) {
      if (!isObject(intervals)) continue;
      const at = within(place, 'selfSignConfiguration');
      const owner = `the selfSignConfiguration of NetworkAddonsConfig "${manifest.name}"`;
      const missing = KEYS.filter((key) => (intervals[key] ?? '') === '');
      if (missing.length > 0) {
        yield { at, message: `${owner} has no ${missing.join(', ')}`, fix: 'give all four intervals, or take selfSignConfiguration away' };
        continue;
      }
      const seconds = new Map(KEYS.map((key) => [key, secondsOf(intervals[key])]));
      const wrong = KEYS.find((key) => seconds.get(key) === undefined || seconds.get(key) === 0);
      if (wrong !== undefined) {
        yield { at: within(at, wrong), message: `${owner} has ${wrong} ${show(intervals[wrong])}, which is no interval above zero`, fix: 'write it as Go does, such as 24h0m0s' };
        continue;
      }
      for (const [outer, inner] of [['caRotateInterval', 'caOverlapInterval'], ['caRotateInterval', 'certRotateInterval'], ['certRotateInterval', 'certOverlapInterval']] as const) {
        if ((seconds.get(inner) ?? 0) <= (seconds.get(outer) ?? 0)) continue;
        const message = `${owner} has ${inner} ${String(intervals[inner])}, which is longer than its ${outer} ${String(intervals[outer])}`;
        yield { at: within(at, inner), message, fix: `make ${inner} no longer than ${outer}` };
      }
    }
  },
};

const UNITS: ReadonlyMap<string, number> = new Map([['h', 3600], ['m', 60], ['s', 1], ['ms', 1e-3], ['us', 1e-6], ['µs', 1e-6], ['ns', 1e-9]]);

/** A duration of Go; undefined where it is none. */
function secondsOf(duration: unknown): number | undefined {
  if (typeof duration !== 'string') return undefined;
  if (/^[-+]?0$/.test(duration)) return 0;
  if (!/^[-+]?(\d+(\.\d*)?(h|ms|m|s|us|µs|ns))+$/.test(duration)) return undefined;
  const parts = [...duration.matchAll(/(\d+(?:\.\d*)?)(h|ms|m|s|us|µs|ns)/g)];
  const sum = parts.reduce((total, [, amount, unit]) => total + Number(amount) * (UNITS.get(unit ?? '') ?? 0), 0);
  return duration.startsWith('-') ? -sum : sum;
}
