import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { addressIn, cidrIn } from './subnet-text';
import { ipamTypeOf } from '../topology/cni-config';
import { listAt, textAt } from '../topology/json';
import { within } from '../topology/place';

export const staticAddressThatIsNone: Check = {
  code: 'VMN130',
  level: 'error',
  title: 'the static ipam of a network has an address without its length, or one that is none',
  why: 'the plugin refuses it with "the \'address\' field is expected to be in CIDR notation", so every pod that attaches fails',
  evidence: ['https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/static/main.go#L229-L235'],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      for (const plugin of config.plugins) {
        if (ipamTypeOf(plugin.config) !== 'static') continue;
        for (const [i, entry] of listAt(plugin.config, 'ipam', 'addresses').entries()) {
          const address = textAt(entry, 'address');
          if (address === undefined || cidrIn(address) !== undefined) continue;
          const isAlone = addressIn(address) !== undefined;
          yield {
            at: within(plugin.place, 'ipam', 'addresses', i, 'address'),
            message: `the static ipam of ${networkName(network)} has address "${address}", which ${isAlone ? 'has no length' : 'is no address with its length'}`,
            fix: `write an address with its length, such as ${isAlone ? address : '192.0.2.5'}/${address.includes(':') ? 64 : 24}`,
          };
        }
      }
    }
  },
};
