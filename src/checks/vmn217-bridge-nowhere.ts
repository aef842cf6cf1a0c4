import { Check } from './check';
import { configField, configPlace } from './config-field';
import { Device } from '../topology/device';
import { networkId } from '../topology/network';
import { hasUnknownNames } from '../topology/unknown-names';

export const bridgeNowhere: Check = {
  code: 'VMN217',
  level: 'error',
  title: 'a network\'s bridge is on no node',
  why: 'the bridge plugin makes a bridge that it does not find, without an uplink, and reports success: the VM runs, and is alone',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L343',
    'measured: a mistyped bridge name is created without an uplink, rc 0, the pod is isolated',
  ],

  *find({ networks, nodePolicies }, { closedWorld }) {
    if (!closedWorld || nodePolicies.some(hasUnknownNames)) return;
    const names = new Set(nodePolicies.flatMap(({ devices }) => devices.filter(mayBeBridge).map(({ name }) => name)));
    for (const network of networks) {
      if (network.kind !== 'bridge' || names.has(network.bridge)) continue;
      // A network that routes makes its bridge on purpose.
      const isRouted = configField(network, 'isGateway') === true || configField(network, 'isDefaultGateway') === true || configField(network, 'bridge') === undefined;
      if (isRouted) continue;
      const known = [...names].sort().slice(0, 5).map((name) => `"${name}"`).join(', ');
      yield {
        at: configPlace(network, 'bridge'),
        message: `network "${networkId(network)}" is on bridge "${network.bridge}", but ${known === '' ? 'no policy makes a bridge' : `the policies make ${known}`}`,
        fix: 'make the bridge by a policy, or name one that is there',
      };
    }
  },
};

/** An interface without a type may be a bridge that the node has already. */
function mayBeBridge(device: Device): boolean {
  return device.state !== 'absent' && (device.kind === 'linux-bridge' || (device.kind === 'other' && device.type === undefined));
}
