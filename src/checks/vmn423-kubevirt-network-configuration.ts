import { Check, Mistake } from './check';
import { within } from '../topology/place';
import { BindingPluginSettings, KubeVirtSettings } from '../topology/platform';

const DEFAULTS = ['bridge', 'masquerade', 'slirp'];

export const kubevirtNetworkConfiguration: Check = {
  code: 'VMN423',
  level: 'warning',
  title: 'the network configuration of KubeVirt has a value that it does not know',
  why: 'an unknown default interface makes KubeVirt ignore its whole new configuration; an unknown word of a binding plugin means as much as none',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/configuration.go#L489',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/types.go#L3827',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/vmispec/defaults.go#L51',
  ],

  *find({ platform }) {
    for (const kubevirt of platform.kubevirts) {
      yield* defaultInterface(kubevirt);
      for (const [name, plugin] of kubevirt.bindings ?? []) yield* words(name, plugin, kubevirt);
    }
  },
};

function* defaultInterface(kubevirt: KubeVirtSettings): Iterable<Mistake> {
  const wanted = kubevirt.defaultNetworkInterface;
  if (wanted === undefined || wanted === 'bridge' || wanted === 'masquerade') return;
  const fault = DEFAULTS.includes(wanted) ? 'is discontinued since 1.3' : 'KubeVirt does not know';
  yield {
    at: within(kubevirt.networkPlace, 'defaultNetworkInterface'),
    message: `${kubevirt.kind} "${kubevirt.name}" has defaultNetworkInterface "${wanted}", which ${fault}`,
    fix: 'write masquerade or bridge; a binding plugin cannot be the default',
  };
}

function* words(name: string, plugin: BindingPluginSettings, kubevirt: KubeVirtSettings): Iterable<Mistake> {
  const fields = [
    [['domainAttachmentType'], plugin.domainAttachmentType, ['tap', 'managedTap']],
    [['downwardAPI'], plugin.downwardApi, ['device-info']],
    [['migration', 'method'], plugin.migrationMethod, ['link-refresh']],
  ] as const;
  for (const [path, value, known] of fields) {
    if (value === undefined || known.some((word) => word === value)) continue;
    yield {
      at: within(plugin.place, ...path),
      message: `binding plugin "${name}" of ${kubevirt.kind} "${kubevirt.name}" has ${path.join('.')} "${value}", KubeVirt knows ${known.join(', ')}`,
      fix: `write ${known.join(' or ')}, or leave it out`,
    };
  }
}
