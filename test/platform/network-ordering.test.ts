import { ApiObject, App, Chart, Duration, Testing, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  BondedBridgeNode, BootDisk, ClusterNetworkAddons, ClusterUserDefinedNetwork,
  FluxLayersOptions, LinuxBridgeNetwork, NetworkedVirtualMachine, NetworkNamespace,
  NetworkOrdering, NodeSelector, OvnTopology, NetworkRole, SriovNodePolicy, Uplink,
} from '../../src';

interface Charts {
  readonly app: App;
  readonly operators: Chart;
  readonly nodes: Chart;
  readonly tenant: Chart;
}

function charts(): Charts {
  const app = new App({ outdir: Testing.app().outdir, yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
  const [operators, nodes, tenant] = ['operators', 'nodes', 'tenant'].map((id) => new Chart(app, id, { namespace: 'shop' })) as [Chart, Chart, Chart];
  new ClusterNetworkAddons(operators, 'Addons', { multus: true, linuxBridge: true });
  const bridge = new BondedBridgeNode(nodes, 'Br0', { metadata: { name: 'br0' }, uplink: Uplink.nic('eth1') });
  new SriovNodePolicy(nodes, 'Vfs', { metadata: { name: 'vfs', namespace: 'sriov' }, nodes: NodeSelector.all(), pool: 'fast', numVfs: 8, pfNames: ['eth2'] });
  new NetworkNamespace(tenant, 'Shop', { metadata: { name: 'shop' } });
  const namespaces = kplus.Namespaces.select(tenant, 'Selected', { names: ['shop'] });
  new ClusterUserDefinedNetwork(tenant, 'Cudn', { metadata: { name: 'east' }, namespaces, topology: OvnTopology.layer2({ role: NetworkRole.SECONDARY, subnets: ['10.5.0.0/24'] }) });
  const lan = new LinuxBridgeNetwork(tenant, 'Lan', { metadata: { name: 'lan' }, bridge, vlan: 25 });
  new NetworkedVirtualMachine(tenant, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.containerImage('fedora:43') }).attach(lan);
  return { app, operators, nodes, tenant };
}

function annotated({ app }: { readonly app: App }): { readonly [object: string]: unknown } {
  const objects = app.node.findAll().filter((construct) => ApiObject.isApiObject(construct)).map((object) => object.toJson());
  return Object.fromEntries(objects.map(({ kind, metadata }) => [`${kind} ${metadata.name}`, metadata.annotations]));
}

const wave = (text: string, options?: string) => ({ 'argocd.argoproj.io/sync-wave': text, ...(options === undefined ? {} : { 'argocd.argoproj.io/sync-options': options }) });
const SKIP = 'SkipDryRunOnMissingResource=true';

test('Argo CD\'s waves follow from the kinds, in one call for the App', () => {
  const all = charts();
  NetworkOrdering.argoCd(all.app);
  const once = annotated(all);
  expect(once).toEqual({
    'NetworkAddonsConfig cluster': wave('-30', SKIP),
    'NodeNetworkConfigurationPolicy br0': wave('-15', `${SKIP},Prune=false`),
    'SriovNetworkNodePolicy vfs': wave('-15', SKIP),
    'Namespace shop': wave('-20'),
    'ClusterUserDefinedNetwork east': wave('-10', SKIP),
    'NetworkAttachmentDefinition lan': wave('-5', SKIP),
    'VirtualMachine web': { 'argocd.argoproj.io/sync-options': SKIP },
  });
  NetworkOrdering.argoCd(all.app);
  expect(annotated(all)).toEqual(once);
});

test('what an object says itself stays, and the namespace of an operator comes with it', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'platform');
  const annotations = { 'argocd.argoproj.io/sync-wave': '7', 'argocd.argoproj.io/sync-options': 'Prune=confirm, ServerSideApply=true' };
  new BondedBridgeNode(chart, 'Br0', { metadata: { name: 'br0', annotations }, uplink: Uplink.nic('eth1') });
  new ApiObject(chart, 'Operator', { apiVersion: 'operators.coreos.com/v1alpha1', kind: 'Subscription', metadata: { name: 'nmstate', namespace: 'openshift-nmstate' } });
  new ApiObject(chart, 'Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'openshift-nmstate' } });
  NetworkOrdering.argoCd(app);
  expect(annotated({ app })).toEqual({
    'NodeNetworkConfigurationPolicy br0': wave('7', `Prune=confirm,ServerSideApply=true,${SKIP}`),
    'Subscription nmstate': wave('-30', SKIP),
    'Namespace openshift-nmstate': wave('-30'),
  });
});

function flux({ app, operators, nodes, tenant }: Charts, options: Partial<FluxLayersOptions> = {}): ApiObject[] {
  return NetworkOrdering.flux(new Chart(app, 'flux'), { layers: [operators, nodes, tenant], path: './dist', sourceName: 'cluster', ...options });
}

test('Flux\' layers are these Kustomizations', () => {
  const all = charts();
  const exists = (type: string) => `status.conditions.exists(c, c.type == '${type}' && c.status == 'True')`;
  const layer = (name: string, rest: object) => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace: 'flux-system' },
    spec: { interval: '600s', timeout: '1800s', path: `./dist/${name}`, prune: true, wait: true, sourceRef: { kind: 'GitRepository', name: 'cluster' }, ...rest },
  });
  expect(flux(all).map((object) => object.toJson())).toEqual([
    layer('operators', { healthCheckExprs: [{ apiVersion: 'networkaddonsoperator.network.kubevirt.io/v1', kind: 'NetworkAddonsConfig', current: exists('Available') }] }),
    layer('nodes', {
      dependsOn: [{ name: 'operators' }],
      healthCheckExprs: [{ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', failed: exists('Degraded'), current: `${exists('Available')} || ${exists('Ignored')}` }],
    }),
    layer('tenant', {
      dependsOn: [{ name: 'nodes' }],
      healthCheckExprs: [{ apiVersion: 'k8s.ovn.org/v1', kind: 'ClusterUserDefinedNetwork', current: exists('NetworkCreated') }],
    }),
  ]);
  expect(annotated(all)['NodeNetworkConfigurationPolicy br0']).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
});

test('source, namespace and times can be chosen', () => {
  const [first] = flux(charts(), { sourceKind: 'OCIRepository', fluxNamespace: 'gitops', interval: Duration.minutes(1), timeout: Duration.hours(1), path: 'out/' });
  expect(first?.toJson()).toMatchObject({
    metadata: { namespace: 'gitops' }, spec: { interval: '60s', timeout: '3600s', path: 'out/operators', sourceRef: { kind: 'OCIRepository', name: 'cluster' } },
  });
});

test('charts get no dependencies, so that files keep their names', () => {
  const all = charts();
  NetworkOrdering.argoCd(all.app);
  flux(all);
  expect(all.app.node.findAll().flatMap(({ node }) => node.dependencies)).toEqual([]);
});

test('layers that cannot be rolled out so are refused', () => {
  const of = (options: (all: Charts) => Partial<FluxLayersOptions>) => () => {
    const all = charts();
    flux(all, options(all));
  };
  expect(of(({ operators, nodes, tenant }) => ({ layers: [nodes, operators, tenant] }))).toThrow('"operators" earlier: what comes before it stands on it');
  expect(of(({ nodes }) => ({ layers: [nodes, nodes] }))).toThrow('layers is "nodes"; allowed: each chart once');
  expect(of(() => ({ layers: [] }))).toThrow('layers is []; allowed: at least one Chart');
  expect(of(() => ({ path: './dist; rm' }))).toThrow('path is "./dist; rm"');
  expect(of(() => ({ sourceKind: 'HelmRepository' }))).toThrow('sourceKind is "HelmRepository"; allowed: GitRepository, OCIRepository, Bucket');
  expect(of(() => ({ interval: Duration.millis(5) }))).toThrow('interval is "0.005 seconds"; allowed: whole seconds, from 1');
  const { nodes } = charts();
  expect(() => NetworkOrdering.flux(nodes, { layers: [nodes], path: '.', sourceName: 'x' })).toThrow('allowed: charts beside the one that holds the Kustomizations');
});
