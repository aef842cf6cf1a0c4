import { deviceOfNetwork } from '../../src/topology/device-of-network';
import { Network } from '../../src/topology/network';
import { Topology } from '../../src/topology/topology';
import { nad, topologyOf } from '../reach/scenario';

const net = (config: object) => nad('net', config);

function networkOf({ networks: [network] }: Topology): Network {
  if (network === undefined) throw new Error('there is no network');
  return network;
}

describe('the device that a network hangs on', () => {
  it.each([
    [{ type: 'bridge', bridge: 'br1' }, 'br1'], [{ type: 'ovs', bridge: 'br-ex' }, 'br-ex'], [{ type: 'macvlan', master: 'eth1' }, 'eth1'], [{ type: 'ipvlan', master: 'eth2' }, 'eth2'],
    [{ type: 'vlan', master: 'eth3', vlanId: 5 }, 'eth3'], [{ type: 'sriov' }, undefined], [{ type: 'ovn-k8s-cni-overlay', topology: 'layer2' }, undefined],
  ])('of %j is %s', (config, device) => {
    expect(deviceOfNetwork(networkOf(topologyOf(net(config))))).toBe(device);
  });
});
