import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { runbookOf } from '../../src/runbook/runbook-of';
import { word } from '../../src/runbook/shell';
import { bondedBridge, estateOf, fiveVms, localnet, ovsNodes, twoHundredVms, vlanNetwork, vm } from '../diagrams/estate';
import { HOSTILE_NAMES } from '../diagrams/hostile-names';

function write(objects: readonly object[]): string {
  const { topology, findings } = estateOf(objects);
  return runbookOf(topology, findings);
}

/** The part under a heading. */
function section(runbook: string, heading: string): string {
  return runbook.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? '';
}

function blocks(runbook: string, language: string): readonly string[] {
  return [...runbook.matchAll(/^(`{3,})(\w+)\n([^]*?)\n\1$/gm)].filter(([, , name]) => name === language).map(([, , , text = '']) => text);
}

describe('a runbook', () => {
  it('has the whole of a network', () => {
    expect(section(write([vlanNetwork(10, { mtu: 9000 })]), 'Network `vms/vlan10`')).toBe(`## Network \`vms/vlan10\`

**its NetworkAttachmentDefinition is there**

\`\`\`sh
kubectl get net-attach-def/vlan10 --namespace=vms --output=jsonpath='{.spec.config}'
\`\`\`

Expected: JSON in which stands:

\`\`\`text
type: bridge
bridge: br0
vlan: 10
mtu: 9000
\`\`\`

If not:
- \`NotFound\`: Multus looks in the VM's own namespace unless the name is \`NAMESPACE/NAME\`, so it must be there or be named so.
- Other values: VMs keep what they were started with; restart or migrate them after a change.
`);
  });

  it('says once what several steps say of a failure', () => {
    const runbook = write([vlanNetwork(10, {}), vlanNetwork(20, {})]);
    expect(section(runbook, 'Network `vms/vlan20`')).toBe(`## Network \`vms/vlan20\`

**its NetworkAttachmentDefinition is there**

\`\`\`sh
kubectl get net-attach-def/vlan20 --namespace=vms --output=jsonpath='{.spec.config}'
\`\`\`

Expected: JSON in which stands:

\`\`\`text
type: bridge
bridge: br0
vlan: 20
\`\`\`

If not: [Causes 1](#causes-1)

`);
    expect(section(runbook, 'Causes 1')).toBe(`## Causes 1

- \`NotFound\`: Multus looks in the VM's own namespace unless the name is \`NAMESPACE/NAME\`, so it must be there or be named so.
- Other values: VMs keep what they were started with; restart or migrate them after a change.
`);
  });

  it('looks at the nodes: policy, bond, bridge, VLANs of its port, and what the switch must offer', () => {
    const nodes = section(write([bondedBridge()]), 'Nodes: `nodes with "node-role.kubernetes.io/worker"`');
    expect(blocks(nodes, 'sh')).toEqual([
      'nodes=node-role.kubernetes.io/worker=\nkubectl get nodes --selector="$nodes"',
      'kubectl wait nncp/br0 --for=condition=Available --timeout=10m\nkubectl get nnce --selector=nmstate.io/policy=br0',
      'on_nodes "$nodes" cat /proc/net/bonding/bond0\non_nodes "$nodes" ip -d link show dev bond0',
      'on_nodes "$nodes" ip -d link show dev br0\non_nodes "$nodes" bridge link show',
      'on_nodes "$nodes" bridge -compressvlans vlan show dev bond0',
    ]);
    expect(blocks(nodes, 'text')).toEqual([
      'Bonding Mode: IEEE 802.3ad Dynamic link aggregation\nSlave Interface: eth1\nMII Status: up\nSlave Interface: eth2\nMII Status: up\nmtu 9000',
      'vlan_filtering 1\nmtu 9000\nbond0: … master br0',
      '1 PVID Egress Untagged\ntagged: 10,20,100-199',
      'tagged VLANs: 10,20,100-199\nnative (untagged) VLAN: 1\nMTU: at least 9216\naggregation: LACP',
    ]);
  });

  it('looks at Open vSwitch and at OVN', () => {
    const runbook = write([ovsNodes(), localnet(200)]);
    const nodes = section(runbook, 'Nodes: `nodes with "example.com/ovs=true"`');
    expect(blocks(nodes, 'sh').slice(2)).toEqual([
      'on_nodes "$nodes" ovs-vsctl list-ports br-ex',
      'on_nodes "$nodes" ovs-vsctl get Port patch-ex-to-phy tag',
      'on_nodes "$nodes" ovs-vsctl list-ports br-phy',
      'on_nodes "$nodes" ovs-appctl bond/show ovs-bond',
      'on_nodes "$nodes" ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings',
    ]);
    expect(blocks(nodes, 'text')).toEqual([
      'patch-ex-to-phy', '10', 'ovs-bond\npatch-phy-to-ex', 'bond_mode: balance-slb\nmember ens3: enabled\nmember ens4: enabled', 'vmnet:br-phy',
    ]);
    expect(blocks(section(runbook, 'Network `vms/localnet200`'), 'text').slice(1)).toEqual([
      '(vms_localnet200_ovn_localnet_switch)', 'network_name=vmnet\ntag_request: 200',
    ]);
  });

  it('names the prerequisites of what is there, and no others', () => {
    const shown = (objects: readonly object[]) => [...section(write(objects), 'Prerequisites').matchAll(/^\*\*(.*)\*\*$/gm)].map(([, text]) => text);
    expect(shown([vlanNetwork(10)])).toEqual(['the cluster knows NetworkAttachmentDefinitions', 'Multus runs on every node']);
    expect(shown([bondedBridge()])).toEqual(['kubernetes-nmstate runs on every node']);
    expect(shown(fiveVms())).toContain('the IOMMU is on where virtual functions are given to VMs');
  });

  it('says first what lint finds', () => {
    expect(blocks(section(write(fiveVms()), 'Known before you begin'), 'text')[0]).toMatch(/^VMN202 error: network "vms\/vlan300" uses VLAN 300/);
  });

  it('has one section for VMs that differ in their names only', () => {
    const runbook = write(twoHundredVms());
    expect(section(runbook, '9 VMs like `vms/tier3-1`')).toContain('vms=(tier3-1 tier3-2 tier3-3 tier3-4 tier3-5 tier3-6 tier3-7 tier3-8 tier3-9)');
    expect(runbook.match(/^## .*VM/gm)?.length).toBe(40);
  });

  it('is the same whatever the order of the documents', () => {
    expect(write([...fiveVms()].reverse())).toBe(write(fiveVms()));
  });
});

describe('hostile names in a runbook', () => {
  const names = fc.array(fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 30 })), { minLength: 1, maxLength: 5 });

  it('end no block, and are in prose only within code spans', () => {
    const plain = [fiveVms(), [vlanNetwork(10), vm('web', ['vlan10']), vm('other', [])], [vlanNetwork(10), vm('web', ['vlan10']), vm('web-2', ['vlan10'])]];
    const known = plain.flatMap((objects) => outline(write(objects)));
    fc.assert(fc.property(names, (all) => {
      for (const line of outline(write(all.flatMap((name, i) => [vlanNetwork(100 + i, {}, name), vm(name, [name])])))) {
        expect(known).toContain(line);
      }
    }));
  });

  it('are one word to a shell', () => {
    for (const name of HOSTILE_NAMES.map((text) => text.replace(/[\u0000\ud800]/g, ''))) {
      const { stdout } = spawnSync('bash', ['-c', `printf %s ${word(name)}`], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      expect(stdout).toBe(name);
    }
  });
});

/** What is left of the prose without blocks and code spans. */
function outline(runbook: string): readonly string[] {
  const prose = runbook.replace(/^(`{3,})\w+\n[^]*?\n\1$/gm, '').replace(/(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, 'CODE');
  return [...new Set(prose.split('\n').map((line) => line.replace(/^## \d+ VMs like CODE$/, '## VMs').replace(/^## VM CODE$/, '## VMs')))];
}
