import { bridgesOf, OvsBridgeSite } from '../../src/topology/bridge-path';
import { droppedAt, Fate, fateOf, ovsBridgeWith, waysOutOf } from '../../src/topology/localnet-path';
import { policy, topologyOf } from '../reach/scenario';

type Port = string | object;
const bridge = (name: string, port?: readonly Port[]) => ({
  name, type: 'ovs-bridge', state: 'up', bridge: port === undefined ? {} : { port: port.map((one) => (typeof one === 'string' ? { name: one } : one)) },
});
const access = (name: string, tag: number) => ({ name, vlan: { mode: 'access', tag } });
const patch = (name: string, peer: string) => ({ name, type: 'ovs-interface', state: 'up', patch: { peer } });
const internal = (name: string) => ({ name, type: 'ovs-interface', state: 'up' });

/** The bridge br-ex of some nodes. */
function site(...interfaces: readonly object[]): OvsBridgeSite {
  const [found] = bridgesOf(topologyOf(policy('p', {}, interfaces))).ovs.get('br-ex') ?? [];
  if (found === undefined) throw new Error('there is no br-ex');
  return found;
}

/** In short: `eth1`, or over a patch `to-phy > to-ex > eth1`. */
function ways(...interfaces: readonly object[]) {
  return waysOutOf(site(...interfaces))?.map(({ patch: crossed = [], uplink }) => [...crossed, uplink].map(({ bridge: on, port }) => `${on}/${port.name}`).join(' > '));
}

describe('the ways out of an Open vSwitch bridge', () => {
  it('are its ports that Open vSwitch does not make itself', () => {
    expect(ways(bridge('br-ex', ['br-ex', 'eth1', 'host0', 'eth2']), internal('host0'))).toEqual(['br-ex/eth1', 'br-ex/eth2']);
    expect(ways(bridge('br-ex', []))).toEqual([]);
  });

  it('are not known where its ports are not', () => {
    expect(ways(bridge('br-ex'))).toBeUndefined();
  });

  it('lead over a patch to the uplinks of the other bridge, and to neither its own ports nor back', () => {
    const phy = bridge('br-phy', ['br-phy', 'to-ex', 'bond0', 'host0', 'eth9']);
    expect(ways(bridge('br-ex', ['to-phy', 'eth1']), patch('to-phy', 'to-ex'), phy, patch('to-ex', 'to-phy'), internal('host0'))).toEqual([
      'br-ex/to-phy > br-phy/to-ex > br-phy/bond0', 'br-ex/to-phy > br-phy/to-ex > br-phy/eth9', 'br-ex/eth1',
    ]);
    expect(ways(bridge('br-ex', ['to-phy']), patch('to-phy', 'to-ex'), bridge('br-phy', ['to-ex', 'bond0']))).toEqual(['br-ex/to-phy > br-phy/to-ex > br-phy/bond0']);
  });

  it('are not known where no bridge has the other end of a patch', () => {
    expect(ways(bridge('br-ex', ['eth1', 'to-phy']), patch('to-phy', 'to-ex'), bridge('br-phy', ['eth2']), bridge('br-none'))).toBeUndefined();
  });
});

describe('a frame on its way out', () => {
  const over = (near: Port, far: Port, uplink: Port, vlan: number): Fate | undefined => {
    const [way] = waysOutOf(site(bridge('br-ex', [near]), patch('near', 'far'), bridge('br-phy', [far, uplink]), patch('far', 'near'))) ?? [];
    return way === undefined ? undefined : fateOf(way, vlan);
  };
  const straight = (uplink: Port, vlan: number): Fate | undefined => {
    const [way] = waysOutOf(site(bridge('br-ex', [uplink]))) ?? [];
    return way === undefined ? undefined : fateOf(way, vlan);
  };
  const droppedBy = (on: string, name: string) => ({ kind: 'dropped', at: { bridge: on, port: { name } } });

  it('keeps its tag, or its want of one, through a port that is no access port', () => {
    expect(straight('eth1', 25)).toEqual({ kind: 'tagged', vlan: 25 });
    expect(straight('eth1', 0)).toEqual({ kind: 'untagged' });
    expect(over('near', 'far', 'eth1', 25)).toEqual({ kind: 'tagged', vlan: 25 });
    expect(over('near', 'far', 'eth1', 0)).toEqual({ kind: 'untagged' });
  });

  it('loses it through an access port of its VLAN, and is dropped by one of another', () => {
    expect(straight(access('eth1', 25), 25)).toEqual({ kind: 'untagged' });
    expect(straight(access('eth1', 26), 25)).toMatchObject(droppedBy('br-ex', 'eth1'));
    expect(straight(access('eth1', 26), 0)).toMatchObject(droppedBy('br-ex', 'eth1'));
  });

  it('is dropped at the near end of a patch that is an access port of another VLAN', () => {
    expect(over(access('near', 26), 'far', 'eth1', 25)).toMatchObject(droppedBy('br-ex', 'near'));
  });

  it('comes out of a patch without a tag where the near end is an access port of its VLAN', () => {
    expect(over(access('near', 25), 'far', 'eth1', 25)).toEqual({ kind: 'untagged' });
    expect(over(access('near', 25), access('far', 30), 'eth1', 25)).toEqual({ kind: 'tagged', vlan: 30 });
    expect(over(access('near', 25), access('far', 30), access('eth1', 30), 25)).toEqual({ kind: 'untagged' });
  });

  it('without a tag is in the VLAN of the far end, which drops tagged ones', () => {
    expect(over('near', access('far', 30), 'eth1', 0)).toEqual({ kind: 'tagged', vlan: 30 });
    expect(over('near', access('far', 30), 'eth1', 30)).toMatchObject(droppedBy('br-phy', 'far'));
  });
});

describe('a VLAN that is dropped', () => {
  it('is so where every way out drops it, at the first of them', () => {
    expect(droppedAt(site(bridge('br-ex', [access('eth1', 26), access('eth2', 27)])), 25)).toMatchObject({ bridge: 'br-ex', port: { name: 'eth1' } });
    expect(droppedAt(site(bridge('br-ex', [access('eth1', 26), 'eth2'])), 25)).toBeUndefined();
    expect(droppedAt(site(bridge('br-ex', ['eth2', access('eth1', 26)])), 25)).toBeUndefined();
    expect(droppedAt(site(bridge('br-ex', [])), 25)).toBeUndefined();
    expect(droppedAt(site(bridge('br-ex')), 25)).toBeUndefined();
  });
});

describe('a port', () => {
  it('is of the Open vSwitch bridge that lists it', () => {
    const { view } = site(bridge('br-ex', ['eth1']), bridge('br-none'), { name: 'br1', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'eth2' }] } });
    expect([ovsBridgeWith(view, 'eth1'), ovsBridgeWith(view, 'eth2'), ovsBridgeWith(view, 'eth3')]).toEqual(['br-ex', undefined, undefined]);
  });
});
