import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { blocksOf } from './blocks';
import { GOLDEN, goldenReport, SEEDS } from './golden';
import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

const isThere = existsSync(SEEDS);
const golden = readFileSync(GOLDEN, 'utf8');

describe('the manifests of the five guides as they are written', () => {
  (isThere ? it : it.skip)(`have the mistakes that the golden report lists, and no others${isThere ? '' : ' (skipped: needs ../shared/seeds)'}`, () => {
    expect(goldenReport()).toBe(golden);
  });

  (isThere ? it : it.skip)('have host-local between nodes for whoever asks for hygiene, since no guide shows who would be on it', () => {
    expect(goldenReport(['hygiene'])).toContain('VMN522 vmo-multus-nad-guide.md:402 warning: network "fragment" gives addresses by host-local');
  });

  (isThere ? it : it.skip)('have virtual functions of a network driver, as soon as a VM is put on them and the resource\'s prefix is the pool\'s', () => {
    const blocks = blocksOf(readFileSync(join(SEEDS, 'vmo-multus-nad-guide.md'), 'utf8')).map(({ text }) => text);
    const shown = blocks.filter((text) => /kind: SriovNetworkNodePolicy|name: sriov-net$/m.test(text)).map((text) => text.replace('intel.com/', 'openshift.io/'));
    const machine = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: { name: fast, namespace: default }
spec:
  runStrategy: Always
  template:
    spec:
      domain: { devices: { interfaces: [{ name: data, sriov: {} }] } }
      networks: [{ name: data, multus: { networkName: sriov-net } }]
`;
    const found = run(CHECKS, read([...shown, machine].flatMap((text) => documentsIn(text, 'guide'))));
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'VMN803: SriovNetworkNodePolicy "sriov-network-operator/policy-intel-sriov" has deviceType netdevice, but interface "data" of VM "default/fast" uses its virtual functions',
    ]);
  });

  it.each([
    ['a NetworkAttachmentDefinition that is not JSON', /VMN101 kubevirt-interfaces-and-networks.*"macvtapnetwork" is not JSON.*missing comma/],
    ['another one', /VMN101 kubevirt-multiple-network-attachments.*"bridge-network" is not JSON.*missing comma/],
    ['a ConfigMap that is not JSON', /VMN905 .*DP_MACVTAP_CONF .* is not JSON.*trailing comma/],
    ['master for lowerDevice', /VMN905 .*has no lowerDevice, but "master": "eth0"/],
    ['three user-defined networks that are no YAML', /(VMN120 demo-cni-slides[^]*){3}/],
    ['macvlan under bridge binding', /VMN402 .*bridge binding on macvlan network "macvlan-test"/],
    ['a default network by its bare name', /VMN415 .*default network "macvlan-test"/],
    ['an annotation that names no network', /VMN116 kubevirt-multiple-network-attachments.*"br0-l2"/],
    ['discontinued bindings', /VMN450 .*binding slirp[^]*VMN450 .*binding macvtap/],
    ['a kind that there is not', /VMN123 .*kind "Kubevirt"/],
    ['no runStrategy', /VMN496 .*has no runStrategy/],
    ['a resource of another prefix than its pool', /VMN802 vmo-multus-nad-guide/],
    ['a network of another namespace', /VMN107 vmo-multus-nad-guide/],
  ])('have %s', (_, line) => {
    expect(golden).toMatch(line);
  });
});
