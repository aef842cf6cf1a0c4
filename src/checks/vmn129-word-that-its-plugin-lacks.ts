import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { didYouMean } from './did-you-mean';
import { goField } from '../topology/cni-config';
import { within } from '../topology/place';

/** The words that plugins take, by type and key; without the key, or with an empty text, each has its own. */
const WORDS: { readonly [type: string]: { readonly [key: string]: readonly string[] } } = {
  macvlan: { mode: ['bridge', 'private', 'vepa', 'passthru'] },
  ipvlan: { mode: ['l2', 'l3', 'l3s'] },
  sriov: { link_state: ['auto', 'enable', 'disable'] },
};

export const wordThatItsPluginLacks: Check = {
  code: 'VMN129',
  level: 'error',
  title: 'a CNI configuration has a word that its plugin does not know',
  why: 'the plugin refuses it, in the same letters, so every pod that attaches fails',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go#L172-L185',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/ipvlan/ipvlan.go#L94-L105',
    'https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go#L145',
  ],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      for (const plugin of config.plugins) {
        const { type = '' } = plugin;
        if (!Object.hasOwn(WORDS, type)) continue;
        for (const [key, words] of Object.entries(WORDS[type] ?? {})) {
          const word = goField(plugin.config, key);
          if (typeof word !== 'string' || word === '' || words.includes(word)) continue;
          const meant = didYouMean(word, words);
          yield {
            at: within(plugin.place, key),
            message: `plugin "${type}" of ${networkName(network)} has ${key} "${word}", which is none of ${words.join(', ')}`,
            fix: meant === undefined ? `write one of ${words.join(', ')}` : `write ${meant}`,
          };
        }
      }
    }
  },
};
