import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { within } from '../topology/place';
import { sbrWithoutAddress } from '../topology/sbr-without-address';

export const sbrWithoutAnAddress: Check = {
  code: 'VMN124',
  level: 'error',
  title: 'the plugin sbr stands behind plugins that give no address',
  why: 'it routes by the address that the plugins before it gave: without one it ends with "No IP addresses supplied on interface", and the pod does not start',
  evidence: ['https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/sbr/main.go#L112-L116'],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      const plugin = sbrWithoutAddress(config);
      if (plugin === undefined) continue;
      const [main] = config.plugins;
      yield {
        at: within(plugin.place, 'type'),
        message: `plugin "sbr" of ${networkName(network)} gets no address from "${main?.type ?? ''}", which has no ipam`,
        fix: `give plugin "${main?.type ?? ''}" an ipam, or take sbr away: a guest with its own addresses does its own routing`,
        related: main === undefined ? [] : [main.place],
      };
    }
  },
};
