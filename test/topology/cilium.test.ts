import { topologyOf } from './of';
import { CiliumSettings, takesDevice } from '../../src/topology/cilium';

const flags = ({ exclusive, socketLbHostOnly, kubeProxyReplacement, bpfMasquerade, hostLegacyRouting, devices }: CiliumSettings) => (
  [exclusive, socketLbHostOnly, kubeProxyReplacement, bpfMasquerade, hostLegacyRouting, devices].map((setting) => setting?.value)
);
const settings = (text: string) => topologyOf(text).platform.ciliums;
const VALUES = `
    cni: { exclusive: false }
    socketLB: { hostNamespaceOnly: true }
    kubeProxyReplacement: "true"
    bpf: { masquerade: true, hostLegacyRouting: true }
    devices: "br0,eth+"
`;

describe('Cilium\'s settings', () => {
  it('are read from the agent\'s own ConfigMap', () => {
    const [cilium] = settings(`
apiVersion: v1
kind: ConfigMap
metadata: { name: cilium-config, namespace: kube-system }
data: { cni-exclusive: "true", bpf-lb-sock-hostns-only: "false", kube-proxy-replacement: strict, enable-bpf-masquerade: "false", devices: "br0 eth1" }
`);
    expect(cilium === undefined ? [] : flags(cilium)).toEqual([true, false, true, false, undefined, ['br0', 'eth1']]);
    expect(cilium?.exclusive?.place).toMatchObject({ path: ['data', 'cni-exclusive'] });
  });

  it.each([
    ['a HelmChartConfig', `{ apiVersion: helm.cattle.io/v1, kind: HelmChartConfig, metadata: { name: rke2-cilium }, spec: { valuesContent: ${JSON.stringify(VALUES)} } }`, ['spec', 'valuesContent']],
    ['a HelmChart', `{ apiVersion: helm.cattle.io/v1, kind: HelmChart, metadata: { name: cilium }, spec: { valuesContent: ${JSON.stringify(VALUES)} } }`, ['spec', 'valuesContent']],
    ['an annotated ConfigMap', `{ apiVersion: v1, kind: ConfigMap, metadata: { name: v, annotations: { vmnet.dev/values: cilium } }, data: { values.yaml: ${JSON.stringify(VALUES)} } }`, ['data', 'values.yaml']],
  ])('are read from the chart\'s values in %s', (_, text, path) => {
    const [cilium] = settings(text);
    expect(cilium === undefined ? [] : flags(cilium)).toEqual([false, true, true, true, true, ['br0', 'eth+']]);
    expect(cilium?.hostLegacyRouting?.place).toMatchObject({ path, inside: ['bpf', 'hostLegacyRouting'] });
  });

  it('are nothing of other objects, and open where nothing is stated', () => {
    expect(settings('{ apiVersion: helm.cattle.io/v1, kind: HelmChartConfig, metadata: { name: rke2-canal }, spec: { valuesContent: "a: 1" } }')).toEqual([]);
    expect(settings('{ apiVersion: v1, kind: ConfigMap, metadata: { name: other }, data: { devices: br0 } }')).toEqual([]);
    expect(settings('{ apiVersion: v1, kind: ConfigMap, metadata: { name: cilium-config }, data: 7 }').map(flags)).toEqual([Array(6).fill(undefined)]);
    expect(settings('{ apiVersion: v1, kind: ConfigMap, metadata: { name: v, annotations: { vmnet.dev/values: cilium } }, data: { a: "[]" } }').map(flags)).toEqual([Array(6).fill(undefined)]);
  });
});

describe('the list of devices', () => {
  it.each([
    [['br0'], 'br0', true], [['br0'], 'br01', false], [['eth+'], 'eth1', true], [['!eth0', 'eth+'], 'eth0', false], [['!eth0', 'eth+'], 'eth1', true], [[], 'eth0', false],
  ])('%j takes %s: %s', (devices, name, takes) => {
    expect(takesDevice(devices, name)).toBe(takes);
  });
});
