import { posix } from 'path';
import { Check, Mistake } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { CniPlugin, goField } from '../topology/cni-config';
import { isObject } from '../topology/json';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const sysctlOutsideNet: Check = {
  code: 'VMN114',
  level: 'error',
  title: 'the tuning plugin is given a sysctl that is none of the network\'s, or one twice',
  why: 'only what lies under /proc/sys/net belongs to the pod: every other key fails it; of two spellings of one key either may be applied last',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/tuning/tuning.go#L637-L641',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/tuning/tuning.go#L363-L370',
  ],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      for (const plugin of config.plugins) {
        if (plugin.type === 'tuning' || plugin.type === 'cnv-tuning') yield* ofPlugin(plugin, networkName(network));
      }
    }
  },
};

function* ofPlugin({ config, place }: CniPlugin, owner: string): Iterable<Mistake> {
  const sysctls = goField(config, 'sysctl');
  if (!isObject(sysctls)) return;
  const field = Object.keys(config).find((key) => key.toLowerCase() === 'sysctl') ?? 'sysctl';
  const byFile = new Map<string, string>();
  for (const key of Object.keys(sysctls)) {
    // As the plugin does it: every dot is a slash, and the path is cleaned.
    const file = posix.join('/proc/sys', key.replace(/\./g, '/'));
    const at = within(place, field, key);
    if (!file.startsWith('/proc/sys/net/')) {
      yield { at, message: `the sysctl "${key}" of ${owner} lies outside net/, and plugin tuning refuses it`, fix: 'set it on the node, or in the guest' };
    }
    const first = byFile.get(file);
    if (first === undefined) {
      byFile.set(file, key);
      continue;
    }
    const values = `"${plainText(sysctls[first])}" and "${plainText(sysctls[key])}"`;
    if (sysctls[first] === sysctls[key]) continue;
    yield { at, level: 'warning', message: `the sysctls "${first}" and "${key}" of ${owner} are one, with the values ${values}`, fix: 'keep one of them' };
  }
}
