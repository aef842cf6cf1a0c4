import { JsonPatch, Size } from 'cdk8s';
import {
  BindingMigration, BindingPlugin, DefaultInterface, DomainAttachmentType, KubeVirtNetworkConfiguration, KubeVirtNetworkConfigurationProps,
  KubeVirtTarget,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

function configuration(props: KubeVirtNetworkConfigurationProps): KubeVirtNetworkConfiguration {
  return new KubeVirtNetworkConfiguration(vmsChart(), 'Network', props);
}

const passt = BindingPlugin.of('passt', {
  sidecarImage: 'quay.io/kubevirt/network-passt-binding:v1.6.0',
  networkAttachmentDefinition: 'default/netbindingpasst',
  domainAttachmentType: DomainAttachmentType.TAP,
  migration: BindingMigration.LINK_REFRESH,
  deviceInfo: true,
  memoryOverhead: Size.mebibytes(250),
});

test('KubeVirt\'s own object with everything is this manifest', () => {
  const network = configuration({
    metadata: { labels: { team: 'virt' } },
    target: KubeVirtTarget.kubeVirt('virt', 'virt-system'),
    bindings: [BindingPlugin.macvtap(), BindingPlugin.l2bridge(), passt],
    permitBridgeInterfaceOnPodNetwork: false,
    defaultInterface: DefaultInterface.MASQUERADE,
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'kubevirt.io/v1',
    kind: 'KubeVirt',
    metadata: { name: 'virt', namespace: 'virt-system', labels: { team: 'virt' } },
    spec: {
      configuration: {
        network: {
          defaultNetworkInterface: 'masquerade',
          permitBridgeInterfaceOnPodNetwork: false,
          binding: {
            macvtap: { domainAttachmentType: 'tap' },
            l2bridge: { domainAttachmentType: 'managedTap', migration: {} },
            passt: {
              sidecarImage: 'quay.io/kubevirt/network-passt-binding:v1.6.0',
              networkAttachmentDefinition: 'default/netbindingpasst',
              domainAttachmentType: 'tap',
              migration: { method: 'link-refresh' },
              downwardAPI: 'device-info',
              computeResourceOverhead: { requests: { memory: '250Mi' } },
            },
          },
        },
      },
    },
  });
});

test('the operator\'s object with everything is this manifest', () => {
  const network = configuration({
    metadata: { annotations: { note: 'site' } },
    target: KubeVirtTarget.hyperConverged('openshift-cnv'),
    bindings: [BindingPlugin.l2bridge()],
    kubeMacPoolRange: { rangeStart: '02:10:00:00:00:00', rangeEnd: '02:10:00:ff:ff:ff' },
    kubeSecondaryDnsNameServerIp: '10.0.0.53',
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'hco.kubevirt.io/v1beta1',
    kind: 'HyperConverged',
    metadata: { name: 'kubevirt-hyperconverged', namespace: 'openshift-cnv', annotations: { note: 'site' } },
    spec: {
      networkBinding: { l2bridge: { domainAttachmentType: 'managedTap', migration: {} } },
      kubeMacPoolConfiguration: { rangeStart: '02:10:00:00:00:00', rangeEnd: '02:10:00:ff:ff:ff' },
      kubeSecondaryDNSNameServerIP: '10.0.0.53',
    },
  });
});

test('name and namespace are the target\'s, whatever the chart\'s are', () => {
  expect(configuration({}).apiObject.toJson().metadata).toEqual({ name: 'kubevirt', namespace: 'kubevirt' });
  expect(configuration({ target: KubeVirtTarget.hyperConverged() }).apiObject.toJson().metadata).toEqual({
    name: 'kubevirt-hyperconverged', namespace: 'kubevirt-hyperconverged',
  });
  expect(() => configuration({ metadata: { name: 'x' } })).toThrow('metadata.name is the target\'s');
  expect(() => configuration({ metadata: { namespace: 'x' } })).toThrow('metadata.namespace is the target\'s');
});

test('a setting of the other object is refused', () => {
  const hyperConverged = KubeVirtTarget.hyperConverged();
  expect(() => configuration({ target: hyperConverged, defaultInterface: DefaultInterface.BRIDGE })).toThrow('defaultInterface is a setting of KubeVirt');
  expect(() => configuration({ target: hyperConverged, permitBridgeInterfaceOnPodNetwork: true })).toThrow('permitBridgeInterfaceOnPodNetwork is a setting of KubeVirt');
  expect(() => configuration({ kubeSecondaryDnsNameServerIp: '10.0.0.1' })).toThrow('kubeSecondaryDnsNameServerIp is a setting of HyperConverged');
  expect(() => configuration({ kubeMacPoolRange: { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:00:00:01' } })).toThrow('kubeMacPoolRange is a setting of HyperConverged');
});

test('a plugin is registered once, under a name that VMs can say', () => {
  expect(() => configuration({ bindings: [passt, passt] })).toThrow('"passt" stands there twice');
  expect(() => BindingPlugin.of('-x', {})).toThrow('pluginName is "-x"');
  expect(() => BindingPlugin.of('x', { networkAttachmentDefinition: 'a/b/c' })).toThrow('networkAttachmentDefinition');
});

test('a plugin that migrates plainly says so by an empty object', () => {
  const { binding } = configuration({ bindings: [BindingPlugin.of('x', { migration: BindingMigration.PLAIN })] }).apiObject.toJson().spec.configuration.network;
  expect(binding).toEqual({ x: { migration: {} } });
});

test('it can be patched', () => {
  const { apiObject } = configuration({ bindings: [passt] });
  apiObject.addJsonPatch(JsonPatch.remove('/spec/configuration/network/binding/passt/migration'));
  expect(apiObject.toJson().spec.configuration.network.binding.passt).not.toHaveProperty('migration');
});
