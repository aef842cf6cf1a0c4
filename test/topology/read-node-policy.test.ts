import { topologyOf } from './topology-of';

describe('files of hosts', () => {
  const policiesOf = (annotations: object, data: object) => topologyOf([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations }, data }]).nodePolicies;
  const bridge = '{interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: eth1}]}}]}';

  it('are called by the host, without what a YAML file\'s name ends in', () => {
    const hosts = (...names: readonly string[]) => policiesOf({ 'vmnet.dev/node-network': 'nmstate' }, Object.fromEntries(names.map((name) => [name, bridge]))).map(({ hostname }) => hostname);
    expect(hosts('n1.yaml', 'n2.yml', 'n3', 'n4.yaml.org', 'n5.yXml')).toEqual(['n1', 'n2', 'n3', 'n4.yaml.org', 'n5.yXml']);
    expect(hosts('n1.yaml')).toEqual([undefined]);
    expect(policiesOf({ 'vmnet.dev/node-network': 'netplan' }, { 'n1.yaml': '{}', 'n2.yaml': '{}' }).map(({ hostname }) => hostname)).toEqual([undefined, undefined]);
  });

  it('have bridge ports as they state them: no kubernetes-nmstate adds to them', () => {
    expect(policiesOf({ 'vmnet.dev/node-network': 'nmstate' }, { a: bridge })[0]?.devices).toMatchObject([{ ports: [{ vlans: { kind: 'unknown' } }] }]);
  });

  it('are for the nodes of their annotation, if it is a map of labels', () => {
    const selector = (text: string) => policiesOf({ 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': text }, { a: bridge })[0]?.selector;
    expect([selector('{"role":"worker"}'), selector('{}'), selector('[]'), selector('role=worker'), selector('')]).toEqual([{ role: 'worker' }, {}, undefined, undefined, undefined]);
  });

  it('are none of another ConfigMap\'s, nor of one with another word for what they are', () => {
    expect(policiesOf({}, { a: bridge })).toEqual([]);
    expect(policiesOf({ 'vmnet.dev/node-network': 'ifcfg' }, { a: bridge })).toEqual([]);
  });

  it('that are empty, or no YAML, state nothing', () => {
    expect(policiesOf({ 'vmnet.dev/node-network': 'nmstate' }, { a: '', b: '[', c: '7' }).map(({ devices, state }) => [devices, state])).toEqual([[[], {}], [[], {}], [[], {}]]);
  });
});
