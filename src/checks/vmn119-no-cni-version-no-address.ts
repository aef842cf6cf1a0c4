import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { goField, ipamTypeOf } from '../topology/cni-config';
import { within } from '../topology/place';

/** Those whose result was seen to fail. */
const BRIDGE_LIKE: readonly (string | undefined)[] = ['bridge', 'cnv-bridge', 'macvlan'];

/** Versions before interfaces without an address. */
const OLD: readonly string[] = ['', '0.1.0', '0.2.0'];

export const noCniVersionNoAddress: Check = {
  code: 'VMN119',
  level: 'error',
  title: 'a network without addresses needs cniVersion 0.3.0 at least',
  why: 'a configuration without cniVersion is one of 0.1.0, whose results must have an address: the plugin ends with "cannot convert: no valid IP addresses"',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/types/040/types.go#L186-L189',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge_test.go#L2023-L2029',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L761',
  ],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      const [plugin] = config.plugins;
      const version = config.cniVersion ?? '';
      const hasOthers = goField(config.object, 'cniVersions') !== undefined || (config.cniVersion === undefined && goField(config.object, 'cniVersion') !== undefined);
      if (plugin === undefined || hasOthers || !OLD.includes(version) || !BRIDGE_LIKE.includes(plugin.type)) continue;
      if (ipamTypeOf(plugin.config) !== undefined) continue;
      yield {
        at: config.cniVersion === undefined ? config.place : within(config.place, 'cniVersion'),
        message: `${networkName(network)} has ${version === '' ? 'no cniVersion' : `cniVersion "${version}"`} and no ipam, but before 0.3.0 plugin "${plugin.type ?? ''}" must answer with an address`,
        fix: 'write "cniVersion": "0.3.1"',
      };
    }
  },
};
