import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import { ChainedPlugin, CniVersion, Ipam, MacvlanMode, MacvlanNetwork, MacvlanNetworkProps } from '../../src';

function macvlan(props?: MacvlanNetworkProps): MacvlanNetwork {
  return new MacvlanNetwork(vmsChart(), 'Net', { metadata: { name: 'net' }, ...props });
}

test('a network with everything is this manifest', () => {
  const network = macvlan({
    metadata: { name: 'storage', namespace: 'nets' },
    configName: 'storage-macvlan',
    cniVersion: CniVersion.V0_4_0,
    master: 'bond0.300',
    mode: MacvlanMode.VEPA,
    mtu: 9000,
    linkInContainer: false,
    broadcastQueueLength: -1,
    ipam: Ipam.staticAddresses(['10.3.0.5/24'], { gateway: '10.3.0.1', routes: [{ destination: '10.9.0.0/16' }] }),
    chainedPlugins: [ChainedPlugin.sourceBasedRouting()],
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: 'storage', namespace: 'nets' },
    spec: {
      config: JSON.stringify({
        cniVersion: '0.4.0',
        name: 'storage-macvlan',
        plugins: [
          {
            type: 'macvlan',
            master: 'bond0.300',
            mode: 'vepa',
            mtu: 9000,
            linkInContainer: false,
            bcqueuelen: -1,
            ipam: { type: 'static', addresses: [{ address: '10.3.0.5/24', gateway: '10.3.0.1' }], routes: [{ dst: '10.9.0.0/16' }] },
          },
          { type: 'sbr' },
        ],
      }, undefined, 2),
    },
  });
});

test('without any prop it is a bridge-mode network on the node\'s default interface', () => {
  expect(configOf(new MacvlanNetwork(vmsChart(), 'Net'))).toEqual({
    cniVersion: '0.3.1', name: expect.stringMatching(/^test-net-/), type: 'macvlan', mode: 'bridge', ipam: {},
  });
});

test('every mode of the plugin is there under its own word', () => {
  for (const mode of Object.values(MacvlanMode)) expect(configOf(macvlan({ mode })).mode).toBe(mode);
  expect(Object.values(MacvlanMode).sort()).toEqual(['bridge', 'passthru', 'private', 'vepa']);
});

test('a master that is no interface name is refused', () => {
  expect(() => macvlan({ master: 'a-name-with-over-15-bytes' })).toThrow('master is "a-name-with-over-15-bytes"');
});

test('a VM cannot be attached without naming a binding: it has none of its own', () => {
  expect('vmBinding' in macvlan()).toBe(false);
  expect('vmBinding' in MacvlanNetwork.named({ networkName: 'net' })).toBe(false);
});
