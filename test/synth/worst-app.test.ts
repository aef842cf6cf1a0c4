import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { BondedBridgeNode, BootDisk, IVmNetwork, LinuxBridgeNetwork, NetworkedVirtualMachine, NodeSelector, Uplink } from '../../src';

const MACHINES = 10_000;
const NETWORKS = 200;
const CHARTS = 20;

/** The largest that anybody is likely to write: nodes and networks in charts of their own, machines in others that use them all. */
function worstApp(outdir: string): App {
  const app = new App({ outdir });
  app.node.setContext('vmnet:cluster', 'prod-1');
  const nodes = new Chart(app, 'nodes');
  const bridges = ['red', 'green', 'blue'].map((role) => new BondedBridgeNode(nodes, role, {
    bridgeName: `br-${role}`,
    uplink: Uplink.nic('eth1'),
    nodes: NodeSelector.role(role),
  }));
  const shared = new Chart(app, 'networks', { namespace: 'vms' });
  const networks = bridges.flatMap((bridge, index) => vlans().filter((vlan) => vlan % bridges.length === index)
    .map((vlan): IVmNetwork => new LinuxBridgeNetwork(shared, `lan${vlan}`, { bridge, vlan })));
  const charts = Array.from({ length: CHARTS - 2 }, (_, i) => new Chart(app, `machines${i}`, { namespace: 'vms' }));
  let count = 0;
  for (const network of networks) {
    for (let i = 0; i < MACHINES / NETWORKS; i++, count++) {
      const chart = charts[count % charts.length] ?? shared;
      const machine = new NetworkedVirtualMachine(chart, `vm${count}`, { bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
      machine.attach(network);
    }
  }
  return app;
}

function vlans(): readonly number[] {
  return Array.from({ length: NETWORKS }, (_, i) => 100 + i);
}

it('3 groups of nodes, 200 networks and 10,000 machines in 20 charts are written, each rendered once, and nothing of ours makes cdk8s sort them', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'vmnet-worst-'));
  const app = worstApp(outdir);
  const render = jest.spyOn(ApiObject.prototype, 'toJson');
  app.synth();
  const constructs = app.node.findAll();
  expect(constructs.filter((construct) => ApiObject.isApiObject(construct))).toHaveLength(3 + NETWORKS + MACHINES);
  expect(render).toHaveBeenCalledTimes(3 + NETWORKS + MACHINES);
  expect(constructs.flatMap(({ node }) => node.dependencies)).toEqual([]);
  // Without edges no file is renamed by the order of charts.
  expect(readdirSync(outdir)).toHaveLength(CHARTS);
  rmSync(outdir, { recursive: true });
}, 300_000);
