import { App, Testing } from 'cdk8s';
import { PlatformChart } from '../../examples/platform-and-tenant/platform';
import { TenantChart } from '../../examples/platform-and-tenant/tenant';
import { valueAt } from '../seeds/value-at';

type Manifest = { readonly kind: string; readonly metadata: { readonly name: string } };

describe('the platform and tenant example', () => {
  const app = new App();
  const platformChart = new PlatformChart(app, 'platform');
  const tenant: readonly Manifest[] = Testing.synth(new TenantChart(app, 'shop', platformChart));
  const platform: readonly Manifest[] = Testing.synth(platformChart);

  it('puts nodes and networks into the platform\'s chart, machines and workloads into the tenant\'s', () => {
    expect(platform.map(({ kind }) => kind)).toEqual([
      'Namespace', 'NodeNetworkConfigurationPolicy', 'NetworkAttachmentDefinition', 'SriovNetworkNodePolicy', 'SriovNetwork', 'NetworkAttachmentDefinition',
    ]);
    expect(tenant.map(({ kind }) => kind)).toEqual([
      'Namespace', 'VirtualMachine', 'Service', 'VirtualMachine', 'Deployment', 'Service', 'NetworkPolicy',
    ]);
  });

  it('spells the platform\'s networks with their namespace, whatever object carries them', () => {
    expect(valueAt(object(tenant, 'VirtualMachine', 'web'), '/spec/template/spec/networks/1/multus/networkName')).toBe('networks/frontend');
    expect(valueAt(object(tenant, 'VirtualMachine', 'database'), '/spec/template/spec/networks/1/multus/networkName')).toBe('networks/storage');
    expect(valueAt(object(platform, 'SriovNetwork', 'storage'), '/metadata/namespace')).toBe('sriov-network-operator');
    expect(valueAt(object(platform, 'SriovNetwork', 'storage'), '/spec/networkNamespace')).toBe('networks');
  });

  it('puts an ordinary Deployment on a macvlan network', () => {
    const annotation = valueAt(object(tenant, 'Deployment', 'exporter'), '/spec/template/metadata/annotations/k8s.v1.cni.cncf.io~1networks');
    expect(JSON.parse(String(annotation))).toEqual([{ name: 'monitoring', namespace: 'networks' }]);
  });

  it('selects the VM\'s pod in the Service and the NetworkPolicy', () => {
    const label = (vm: string) => valueAt(object(tenant, 'VirtualMachine', vm), '/spec/template/metadata/labels/cdk8s.io~1metadata.addr');
    const service = tenant.find(({ kind }) => kind === 'Service');
    const policy = tenant.find(({ kind }) => kind === 'NetworkPolicy');
    expect(valueAt(service, '/spec/selector')).toEqual({ 'cdk8s.io/metadata.addr': label('web') });
    expect(valueAt(policy, '/spec/podSelector/matchLabels')).toEqual({ 'cdk8s.io/metadata.addr': label('database') });
    expect(valueAt(policy, '/spec/ingress/0/from/0/podSelector/matchLabels')).toEqual({ 'cdk8s.io/metadata.addr': label('web') });
    expect(label('web')).toEqual(expect.any(String));
  });
});

function object(manifests: readonly Manifest[], kind: string, name: string): Manifest | undefined {
  return manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
}
