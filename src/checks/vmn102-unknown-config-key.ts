import { Check } from './check';
import { configMisfits } from './cni-misfits';
import { didYouMean } from './did-you-mean';

/** What people write beside the configuration, to other people. */
const COMMENT = /^(_|#|\/\/|x-|comment|description)/i;

/** VLAN trunks of OVN have a check of their own. */
const OVN_TRUNK = /^(vlan)?trunk$/i;

export const unknownConfigKey: Check = {
  code: 'VMN102',
  level: 'warning',
  title: 'a key of a CNI configuration that its plugin does not know',
  why: 'plugins ignore unknown keys silently, so the network works as if the line were not there',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L111',
    'https://pkg.go.dev/encoding/json#Unmarshal',
  ],

  *find({ networks }) {
    for (const { key, known, wanted, place, reader, pluginType, owner } of configMisfits(networks)) {
      if (wanted !== undefined || COMMENT.test(key)) continue;
      if (pluginType === 'ovn-k8s-cni-overlay' && OVN_TRUNK.test(key)) continue;
      const meant = didYouMean(key, known);
      yield {
        at: place,
        message: `${reader} of ${owner} does not know the key "${key}"${meant === undefined ? '' : `, but it knows "${meant}"`}`,
        fix: meant === undefined ? `take "${key}" away` : `write "${meant}", or take "${key}" away`,
      };
    }
  },
};
