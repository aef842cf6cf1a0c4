import { between, nad, nncp, nodes, said, vm } from '/tmp/wt/impact/test/impact/states';
import { impactText } from '/tmp/wt/impact/src/impact/impact-text';
import { impactMarkdown } from '/tmp/wt/impact/src/impact/impact-markdown';
const BOND = (mtu: number) => `{interfaces: [{name: bond0, type: bond, state: up, mtu: ${mtu}, link-aggregation: {mode: 802.3ad, port: [eth2, eth3]}}, {name: br1, type: linux-bridge, state: up, bridge: {port: [{name: bond0}]}}]}`;
const NAD = '{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":25}';
it('x', () => {
  const show = (a: string, b: string) => { const i = between(a, b); console.log(impactText(i)); return i; };
  show(nodes('w1','w2','w3') + nncp('uplink', BOND(1500)) + nad(NAD) + vm('web') + vm('db'), nodes('w1','w2','w3') + nncp('uplink', BOND(9000)) + nad(NAD) + vm('web') + vm('db'));
  show(nncp('uplink', BOND(1500)) + nad(NAD) + vm('web'), nncp('uplink', BOND(9000), 'maxUnavailable: 2, nodeSelector: {role: worker}') + nad(NAD) + vm('web'));
  show('', nncp('uplink', BOND(1500)) + nad(NAD) + vm('web'));
  show(nncp('uplink', BOND(1500)) + nad(NAD) + vm('web'), '');
  show(nodes('w1') + nncp('uplink', BOND(1500)) + nad(NAD) + vm('web'), nodes('w1') + nncp('uplink2', BOND(1500)) + nad(NAD) + vm('web'));
  show(nad(NAD) + vm('web'), nad(NAD.replace('25', '26')) + vm('web', {vmSpec: 'runStrategy: Halted'}));
  const i = show(nad(NAD) + vm('web'), nad(NAD.replace(':25', ':26')) + vm('web', {interfaces: '{name: net, bridge: {}, macAddress: "02:00:00:00:00:01"}, {name: b, sriov: {}}, {name: c, masquerade: {}}', networks: '{name: net, multus: {networkName: vlan26}}, {name: b, multus: {networkName: b}}, {name: c, pod: {}}', spec: 'nodeSelector: {a: b}, hostname: x'}));
  console.log(impactMarkdown(i));
});
