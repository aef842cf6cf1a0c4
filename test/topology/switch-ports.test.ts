import { topologyOf } from './topology-of';

describe('what an annotation says of switch ports', () => {
  it('is taken by device, as far as it can be read', () => {
    const ports = (text: string) => topologyOf([{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1', annotations: { 'vmnet.dev/switch-ports': text } } }]).nodes[0]?.switchPorts;
    expect(ports('{"eth1":{"vlans":"10","nativeVlan":7,"mtu":9216,"aggregation":"LACP"},"eth2":5,"eth3":{"vlans":10}}')).toEqual({ eth1: { vlans: '10', nativeVlan: 7, mtu: 9216, aggregation: 'LACP' }, eth3: {} });
    expect([ports('[]'), ports('null'), ports('{'), ports('"eth1"')]).toEqual([{}, {}, {}, {}]);
  });

  it('is nothing that makes devices, where a fabric says it', () => {
    const fabric = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'f', annotations: { 'vmnet.dev/fabric': '', 'vmnet.dev/switch-ports': '{"eth1":{}}' } } };
    expect(topologyOf([fabric]).nodePolicies).toMatchObject([{ format: 'fabric', selector: {}, devices: [], mappings: [], state: {}, switchPorts: { eth1: {} } }]);
  });
});
