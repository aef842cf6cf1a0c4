import { existsSync, readFileSync } from 'fs';
import { GOLDEN, goldenReport, SEEDS } from './golden';

const isThere = existsSync(SEEDS);
const golden = readFileSync(GOLDEN, 'utf8');

describe('the manifests of the five guides as they are written', () => {
  (isThere ? it : it.skip)(`have the mistakes that the golden report lists, and no others${isThere ? '' : ' (skipped: needs ../shared/seeds)'}`, () => {
    expect(goldenReport()).toBe(golden);
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
