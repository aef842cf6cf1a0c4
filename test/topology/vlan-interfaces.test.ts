import { nodeViewsOf } from '../../src/topology/node-view';
import { vlanBaseOf, vlanInterfacesOn } from '../../src/topology/vlan-interfaces';
import { policy, topologyOf, vlanOn } from '../reach/scenario';

const nic = (name: string, mtu?: number) => ({ name, type: 'ethernet', state: 'up', mtu });
const viewOf = (...interfaces: readonly object[]) => nodeViewsOf(topologyOf(policy('p', {}, interfaces)))[0] ?? fail();

function fail(): never {
  throw new Error('there is none');
}

describe('VLAN interfaces', () => {
  it('stand on their base as far as they are up', () => {
    const view = viewOf(vlanOn('eth1', 5), vlanOn('eth1', 6, { state: 'down' }), vlanOn('eth1', 7, { state: 'ignore' }), vlanOn('eth1', 8, { state: undefined }), vlanOn('eth2', 9),
      { name: 'v', type: 'vlan', state: 'up' }, nic('eth1'));
    expect(vlanInterfacesOn(view, 'eth1').map(({ vlan }) => vlan)).toEqual([5, 8]);
    expect(vlanInterfacesOn(view, 'eth3')).toEqual([]);
    expect(['eth1.5', 'v', 'eth1', 'eth9'].map((name) => vlanBaseOf(view, name))).toEqual(['eth1', undefined, undefined, undefined]);
  });
});
