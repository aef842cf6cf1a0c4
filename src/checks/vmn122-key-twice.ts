import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { duplicateKeys } from '../text/duplicate-keys';
import { placeOf } from '../topology/place';

export const keyTwice: Check = {
  code: 'VMN122',
  level: 'warning',
  title: 'a key stands twice in the same object',
  why: 'kubectl and the plugins take the last one without a word, and what the others say is lost',
  evidence: [
    'https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/yaml.go#L142-L148',
    'measured: kubectl 1.32 annotate --local on a ConfigMap with two keys "data" keeps the last one only',
  ],

  *find({ networks, keysTwice }) {
    for (const { key, place } of keysTwice) {
      const { kind, namespace, name } = place.manifest;
      const owner = namespace === undefined ? name : `${namespace}/${name}`;
      yield key === undefined
        ? { at: place, message: `${kind} "${owner}" stands behind another manifest with nothing between them, and only the last one counts`, fix: 'write --- between the two' }
        : { at: place, message: `the key "${key}" stands again in the same object of ${kind} "${owner}", and only the last one counts`, fix: 'put both into one, or take one away' };
    }
    for (const { network, config } of configuredNetworks(networks)) {
      // Of sysctls a check of their own tells.
      const repeated = duplicateKeys(config.text, config.object).filter(({ path }) => !path.includes('sysctl'));
      for (const { path, line, column } of repeated) {
        const at = { ...placeOf(network.manifest, 'spec', 'config'), inside: path, position: { line, column } };
        const key = String(path.at(-1));
        yield { at, message: `the key "${key}" stands again in the same object of the config of ${networkName(network)}, and only the last one counts`, fix: `take one "${key}" away` };
      }
    }
  },
};
