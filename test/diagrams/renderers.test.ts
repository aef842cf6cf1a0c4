import { bondedBridge, estateOf, fiveVms, twoHundredVms, vlanNetwork, vm } from './estate';
import { dotOf } from '../../src/diagrams/dot';
import { htmlOf } from '../../src/diagrams/html';
import { mermaidOf } from '../../src/diagrams/mermaid';
import { Picture } from '../../src/diagrams/picture';
import { pictureOf } from '../../src/diagrams/picture-of';
import { svgOf } from '../../src/diagrams/svg';

function draw(objects: readonly object[]): Picture {
  const { topology, findings } = estateOf(objects);
  return pictureOf(topology, findings);
}

const SMALL = [bondedBridge('10'), vlanNetwork(10), vlanNetwork(11), vm('web-1', ['vlan10']), vm('web-2', ['vlan10']), vm('web-10', ['vlan10']), vm('db', ['vlan11'])];

describe('the whole of a small picture', () => {
  it('in Mermaid', () => {
    expect(mermaidOf(draw(SMALL))).toBe(`flowchart LR
  subgraph g1["nodes with #34;node-role#46;kubernetes#46;io/worker#34;"]
    n1["bond0<br/>switch port<br/>VLANs 10<br/>native VLAN 1<br/>MTU 9216<br/>aggregation LACP"]
    n2["eth1<br/>NIC"]
    n3["eth2<br/>NIC"]
    n4["bond0<br/>bond<br/>#56;02#46;3ad<br/>MTU 9000"]
    n5["br0<br/>Linux bridge<br/>MTU 9000"]
  end
  n6["vms/vlan10<br/>Linux bridge network<br/>VLAN 10"]
  n7["vms/vlan11<br/>Linux bridge network<br/>VLAN 11<br/>✖ VMN202"]
  n8["vms/db<br/>VM<br/>pod network: default #40;masquerade#41;"]
  n9[["#51; VMs: vms/web-1 … web-10<br/>pod network: default #40;masquerade#41;"]]
  n1 --- n2
  n1 --- n3
  n2 --- n4
  n3 --- n4
  n4 ---|"#49;0 tagged and 1 untagged"| n5
  n5 --- n6
  n5 --- n7
  n6 ---|"net1 #40;bridge#41;"| n9
  n7 ---|"net1 #40;bridge#41;"| n8
  classDef error stroke:#d1242f,stroke-width:3px
  classDef warning stroke:#bf8700,stroke-width:3px
  classDef external stroke-dasharray:4 3
  class n7 error
`);
  });

  it('in dot', () => {
    expect(dotOf(draw(SMALL))).toBe(String.raw`graph vmnet {
  rankdir=LR
  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11]
  edge [fontname="sans-serif", fontsize=9, color="#6e7781"]
  subgraph cluster_g1 {
    label="nodes with \"node-role.kubernetes.io/worker\""
    n1 [label="bond0\nswitch port\nVLANs 10\nnative VLAN 1\nMTU 9216\naggregation LACP"]
    n2 [label="eth1\nNIC"]
    n3 [label="eth2\nNIC"]
    n4 [label="bond0\nbond\n802.3ad\nMTU 9000"]
    n5 [label="br0\nLinux bridge\nMTU 9000"]
  }
  n6 [label="vms/vlan10\nLinux bridge network\nVLAN 10"]
  n7 [label="vms/vlan11\nLinux bridge network\nVLAN 11\n✖ VMN202", color="#d1242f"]
  n8 [label="vms/db\nVM\npod network: default (masquerade)"]
  n9 [label="3 VMs: vms/web-1 … web-10\npod network: default (masquerade)", peripheries=2]
  { rank=same; n6; n7 }
  { rank=same; n8; n9 }
  n1 -- n2
  n1 -- n3
  n2 -- n4
  n3 -- n4
  n4 -- n5 [label="10 tagged and 1 untagged"]
  n5 -- n6
  n5 -- n7
  n6 -- n9 [label="net1 (bridge)"]
  n7 -- n8 [label="net1 (bridge)"]
}
`);
  });

  it('in SVG', () => {
    const drawing = svgOf(draw([vlanNetwork(11), vm('db', ['vlan11'])]));
    expect(drawing.replace(/<style>[^]*<\/style>/, '<style/>')).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="701" height="162" viewBox="0 0 701 162" role="img" aria-label="networks of virtual machines">
<style/>
<rect class="paper" width="701" height="162"/>
<text class="column" x="38" y="26">bridge</text>
<text class="column" x="221" y="26">network</text>
<text class="column" x="439" y="26">machine</text>
<g data-from="n1" data-to="n2"><path class="edge" d="M151 92C186 92 186 78 221 78"/></g>
<g data-from="n2" data-to="n3"><path class="edge" d="M369 78C404 78 404 78 439 78"/><title>net1 (bridge)</title></g>
${[
  '<g class="node bridge external" data-id="n1"><title>br0</title><rect class="box" x="38" y="60" width="113" height="64" rx="6"/>',
  '<text class="title" x="50" y="80">br0</text><text class="detail" x="50" y="96">Linux bridge</text><text class="detail" x="50" y="112">not in the input</text></g>\n',
  '<g class="node network" data-id="n2"><title>vms/vlan11</title><rect class="box" x="221" y="46" width="148" height="64" rx="6"/>',
  '<text class="title" x="233" y="66">vms/vlan11</text><text class="detail" x="233" y="82">Linux bridge network</text><text class="detail" x="233" y="98">VLAN 11</text></g>\n',
  '<g class="node machine" data-id="n3"><title>vms/db</title><rect class="box" x="439" y="46" width="224" height="64" rx="6"/>',
  '<text class="title" x="451" y="66">vms/db</text><text class="detail" x="451" y="82">VM</text><text class="detail" x="451" y="98">pod network: default (masquerade)</text></g>',
].join('')}
</svg>
`);
  });
});

describe('a picture', () => {
  it.each([['mermaid', mermaidOf], ['dot', dotOf], ['svg', svgOf], ['html', htmlOf]])('is the same in %s whatever the order of the documents', (_, render) => {
    expect(render(draw([...fiveVms()].reverse()))).toBe(render(draw(fiveVms())));
  });

  it('of 200 VMs costs less than a second as SVG, and has every one in it', () => {
    const { topology, findings } = estateOf(twoHundredVms());
    const before = process.cpuUsage();
    const picture = pictureOf(topology, findings);
    const drawing = svgOf(picture);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(1);
    expect(drawing).toContain('9 VMs: vms/tier20-1 … tier20-9');
    expect(picture.nodes.filter(({ column }) => column === 'machine').flatMap(({ members }) => members).length).toBe(200);
  });

  it('of nothing is an empty one', () => {
    expect(mermaidOf(draw([]))).toMatch(/^flowchart LR\n {2}classDef/);
    expect(svgOf(draw([]))).toContain('<rect class="paper"');
    expect(dotOf(draw([]))).toContain('graph vmnet {');
  });
});
