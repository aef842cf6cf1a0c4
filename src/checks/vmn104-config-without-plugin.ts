import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { goField } from '../topology/cni-config';

export const configWithoutPlugin: Check = {
  code: 'VMN104',
  level: 'error',
  title: 'a CNI configuration that names no plugin',
  why: 'no program can be run: Multus refuses the configuration, and with an empty list of plugins it panics',
  evidence: ['https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/types/conf.go#L54-L60'],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      if (config.isChain && config.plugins.length === 0) {
        yield { at: config.place, message: `${networkName(network)} has an empty list of plugins`, fix: 'put the plugin, with its "type", into the list' };
        continue;
      }
      // A list of plugins that is no list is another check's.
      const isMistyped = !config.isChain && goField(config.object, 'plugins') !== undefined;
      if (isMistyped) continue;
      for (const [i, { config: plugin, place }] of config.plugins.entries()) {
        const type = goField(plugin, 'type');
        if (type !== undefined && type !== null && type !== '') continue;
        const which = config.isChain ? `plugin ${i + 1} of ${networkName(network)}` : networkName(network);
        yield { at: place, message: `${which} has no "type"`, fix: 'say which plugin it is, such as "type": "bridge"' };
      }
    }
  },
};
