import { App } from 'cdk8s';
import { dayTwo } from '../../examples/day-two';

test('the example day-two gives the network team this table', () => {
  expect(dayTwo(new App())).toBe([
    '| Nodes | NIC | Device | Tagged VLANs | Untagged VLAN | MTU | Aggregation | Networks |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| nodes with "node-role.kubernetes.io/worker" | eth2 | bond0 | 25,30 | none | not stated | LACP | shop/vlan-25 shop/vlan-30 |',
    '| nodes with "node-role.kubernetes.io/worker" | eth3 | bond0 | 25,30 | none | not stated | LACP | shop/vlan-25 shop/vlan-30 |',
    '',
  ].join('\n'));
});
