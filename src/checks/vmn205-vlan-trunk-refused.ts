import { Check, Mistake } from './check';
import { configEntries, configField, configPlace, wholeNumber } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { keysUnknownTo, NewerKey } from '../topology/bridge-plugin-versions';
import { BridgeNetwork, networkId } from '../topology/network';
import { isOlder } from '../values/is-older';

export const vlanTrunkRefused: Check = {
  code: 'VMN205',
  level: 'error',
  title: 'a vlanTrunk that the bridge plugin does not take',
  why: 'the plugin refuses half a range and one that falls, so the pod does not start; an older plugin ignores keys that it does not know',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L168',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L175',
    'https://github.com/containernetworking/plugins/blob/v1.7.1/plugins/main/bridge/bridge.go#L126-L128',
    'measured: the bridge plugin 1.1.1 accepts a configuration with vlanTrunk, and ignores it',
  ],

  *find({ networks }, { cniPluginsVersion }) {
    const unknown = keysUnknownTo(cniPluginsVersion);
    const refusesBoth = !unknown.includes('vlanTrunk') && isOlder(cniPluginsVersion, 1, 8);
    for (const network of networksOfKind('bridge', networks)) {
      yield* ignoredKeys(network, unknown, cniPluginsVersion);
      if (refusesBoth) yield* besideVlan(network, cniPluginsVersion);
      yield* refusedRanges(network);
    }
  },
};

function* refusedRanges(network: BridgeNetwork): Iterable<Mistake> {
  for (const { entry, place } of configEntries(network, 'vlanTrunk')) {
    const [min, max] = [wholeNumber(entry.minID), wholeNumber(entry.maxID)];
    const id = networkId(network);
    const isHalf = (min === undefined) !== (max === undefined) && (entry.minID === undefined || entry.maxID === undefined);
    if (isHalf) {
      const [given, missing] = max === undefined ? [`minID ${min}`, 'maxID'] : [`maxID ${max}`, 'minID'];
      yield { at: place, message: `network "${id}" has a vlanTrunk with ${given}, but without ${missing}`, fix: `write ${missing} too, or id for a single VLAN` };
    }
    if (min === undefined || max === undefined || min <= max || min > 4094 || max < 1) continue;
    yield { at: place, message: `network "${id}" has a vlanTrunk from minID ${min} down to maxID ${max}`, fix: 'write the lower VLAN id as minID' };
  }
}

function* besideVlan(network: BridgeNetwork, version: string): Iterable<Mistake> {
  if (network.vlan === 0 || configEntries(network, 'vlanTrunk').length === 0) return;
  yield {
    at: configPlace(network, 'vlan'),
    message: `network "${networkId(network)}" has vlan ${network.vlan} beside vlanTrunk, which the bridge plugin ${version} on the nodes refuses`,
    fix: 'install CNI plugins 1.8 or newer, or state cniPluginsVersion if the nodes have them; else leave vlan out',
    related: [configPlace(network, 'vlanTrunk')],
  };
}

/** `preserveDefaultVlan: true` is what the older plugin does anyway. */
function* ignoredKeys(network: BridgeNetwork, unknown: readonly NewerKey[], version: string): Iterable<Mistake> {
  for (const key of unknown) {
    const value = configField(network, key);
    const isAsked = key === 'preserveDefaultVlan' ? value === false && network.vlan > 0 : value !== undefined && value !== false;
    if (!isAsked) continue;
    yield {
      at: configPlace(network, key),
      message: `network "${networkId(network)}" sets ${key}, which the bridge plugin ${version} on the nodes ignores`,
      fix: `install newer CNI plugins, or state cniPluginsVersion if the nodes have them; else leave ${key} out`,
      level: 'warning',
    };
  }
}
