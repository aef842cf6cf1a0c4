import { App, Chart } from 'cdk8s';
import {
  BootDisk, CniVersion, NetworkedVirtualMachine, NetworkNamespace, NetworkRole, NicModel, OvnLocalnetNetwork, OvnTopology, PhysicalNetwork,
  PrimaryNetwork, UserDefinedNetwork,
} from 'cdk8s-vmnet';
import { FEDORA } from './sizes';

/** Slides "OpenShift Virtualization VM Networking": the cluster network, user-defined networks, a VLAN by localnet. */
export function demoCniSlides(app: App): Chart {
  const chart = new Chart(app, 'demo-cni-slides');
  const bootDisk = BootDisk.containerImage(FEDORA);
  const model = NicModel.VIRTIO;

  new NetworkedVirtualMachine(chart, 'OnClusterNetwork', {
    metadata: { name: 'vm-on-cluster-network' },
    bootDisk,
    primaryNetwork: PrimaryNetwork.pod({ macAddress: '02:86:5e:00:00:07', model }),
  });

  // A primary network of its own.
  primaryNetwork(chart, 'demo-vm-primary-udn');
  new NetworkedVirtualMachine(chart, 'OnPrimary', {
    metadata: { name: 'vm-on-primary-udn', namespace: 'demo-vm-primary-udn' },
    bootDisk,
    primaryNetwork: PrimaryNetwork.userDefined({ model }),
  });

  // And a secondary one beside it.
  primaryNetwork(chart, 'demo-vm-secondary-udn');
  const secondary = new UserDefinedNetwork(chart, 'Secondary', {
    metadata: { name: 'secondary-udn', namespace: 'demo-vm-secondary-udn' },
    topology: OvnTopology.layer2({ role: NetworkRole.SECONDARY, subnets: ['10.2.2.0/24'] }),
  });
  new NetworkedVirtualMachine(chart, 'OnBoth', {
    metadata: { name: 'vm-on-primary-udn', namespace: 'demo-vm-secondary-udn' },
    bootDisk,
    primaryNetwork: PrimaryNetwork.userDefined({ model }),
  }).attach(secondary, { macAddress: '02:86:5e:00:00:0a', model });

  // A VLAN of the data centre; the mapping of "demo-vlan-1924" is the platform's business.
  const namespace = 'demo-vm-localnet';
  const vlan1924 = new OvnLocalnetNetwork(chart, 'Vlan1924', {
    metadata: { name: 'demo-vlan-1924', namespace },
    configName: 'demo-vlan-1924',
    cniVersion: CniVersion.V0_4_0,
    physicalNetwork: PhysicalNetwork.named('demo-vlan-1924'),
    vlan: 1924,
  });
  new NetworkedVirtualMachine(chart, 'OnLocalnet', {
    metadata: { name: 'vm-localnet', namespace },
    bootDisk,
    primaryNetwork: PrimaryNetwork.pod({ macAddress: '02:86:5e:00:00:13', model }),
  }).attach(vlan1924, { name: 'nic-vlan-1924', macAddress: '02:86:5e:00:00:14', model });

  return chart;
}

function primaryNetwork(chart: Chart, namespace: string): void {
  new NetworkNamespace(chart, `${namespace}-namespace`, { metadata: { name: namespace }, primaryUserDefinedNetwork: true });
  new UserDefinedNetwork(chart, `${namespace}-network`, {
    metadata: { name: 'primary-udn', namespace },
    topology: OvnTopology.layer2({ role: NetworkRole.PRIMARY, subnets: ['10.1.1.0/24'] }),
  });
}
