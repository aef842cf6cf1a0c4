import { code } from './markdown';
import { word } from './shell';
import { Section, Step } from './step';
import { naturalOrder } from '../text/natural-order';
import { Network, networkId, OvnNetwork } from '../topology/network';
import { rangesText } from '../topology/port-vlans';
import { Topology } from '../topology/topology';

/** What each network must have, once its nodes are right. */
export function networkSections({ networks }: Topology): readonly Section[] {
  const sorted = [...networks].sort((one, other) => (
    naturalOrder(networkId(one), networkId(other)) || naturalOrder(one.manifest.kind, other.manifest.kind)
  ));
  return sorted.map((network) => ({
    title: `Network ${code(networkId(network))}`,
    level: 2,
    steps: [objectStep(network), ...(network.kind === 'ovn' ? ovnSteps(network) : []), ...resourceSteps(network), ...hints(network)],
  }));
}

function objectStep(network: Network): Step {
  const { name, namespace, manifest, config } = network;
  const [where, kind] = [namespace === undefined ? '' : ` ${word(`--namespace=${namespace}`)}`, manifest.kind.toLowerCase()];
  if (kind === 'networkattachmentdefinition') {
    const type = 'plugins' in config ? config.plugins[0]?.type : undefined;
    return {
      shows: 'its NetworkAttachmentDefinition is there',
      commands: [`kubectl get ${word(`net-attach-def/${name}`)}${where} --output=jsonpath='{.spec.config}'`],
      expected: { words: 'JSON in which stands:', output: [...(type === undefined ? [] : [`type: ${type}`]), ...facts(network)] },
      otherwise: ['`NotFound`: Multus looks in the VM\'s own namespace unless the name is `NAMESPACE/NAME`, so it must be there or be named so.', 'Other values: VMs keep what they were started with; restart or migrate them after a change.'],
    };
  }
  if (kind.endsWith('userdefinednetwork')) {
    return {
      shows: 'OVN-Kubernetes has made it',
      commands: [`kubectl wait ${word(`${kind}/${name}`)}${kind.startsWith('cluster') ? '' : where} --for=condition=NetworkCreated --timeout=1m`],
      expected: { words: '`condition met`.' },
      otherwise: ['The condition is false: its message says why: `kubectl get` it with `--output=yaml`. A namespace of a primary network needs its label from the moment it is created.'],
    };
  }
  return {
    shows: `the operator has made its NetworkAttachmentDefinition from the ${code(manifest.kind)}`,
    commands: [`kubectl get ${word(`net-attach-def/${name}`)}${where}`],
    expected: { words: 'one line with its name.' },
    otherwise: ['`NotFound`: the operator reads its objects in its own namespace only, and the namespace of the network must exist.'],
  };
}

function facts(network: Network): readonly string[] {
  const vlan = 'vlan' in network && network.vlan !== undefined && network.vlan > 0 ? [`${network.kind === 'ovn' ? 'vlanID' : network.kind === 'vlan' ? 'vlanId' : network.kind === 'ovs' ? 'tag' : 'vlan'}: ${network.vlan}`] : [];
  const trunk = network.kind === 'bridge' && network.vlanTrunk.length > 0 ? [`vlanTrunk: ${rangesText(network.vlanTrunk)}`] : [];
  const base = network.kind === 'bridge' || network.kind === 'ovs' ? [`bridge: ${network.bridge ?? ''}`] : 'master' in network && network.master !== undefined ? [`master: ${network.master}`] : [];
  const localnet = network.kind === 'ovn' && network.physicalNetworkName !== undefined ? [`physicalNetworkName: ${network.physicalNetworkName}`] : [];
  return [...base, ...localnet, ...vlan, ...trunk, ...(network.mtu === undefined ? [] : [`mtu: ${network.mtu}`])];
}

/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.2.0/go-controller/pkg/types/const.go#L59 */
function ovnSteps({ topology, ovnName, vlan, physicalNetworkName }: OvnNetwork): readonly Step[] {
  if (topology === 'layer3') return [];
  const prefix = ovnName.replace(/[-/]/g, '.');
  const exec = 'kubectl exec --namespace=ovn-kubernetes daemonset/ovnkube-node --container=nb-ovsdb -- ovn-nbctl';
  const made: Step = {
    shows: 'OVN has a switch for it (OpenShift: `--namespace=openshift-ovn-kubernetes --container=nbdb`)',
    commands: [`${exec} ls-list`],
    expected: { words: 'among other lines:', output: [`(${prefix}_ovn_${topology}_switch)`] },
    otherwise: ['It is missing until a first VM or pod is on the network of that node.', 'It stays missing: the logs of `ovnkube-cluster-manager` and `ovnkube-node` name the network and what is wrong with its configuration.'],
  };
  const port: Step = {
    shows: 'its port to the physical network has the right name and tag',
    commands: [`${exec} --columns=name,options,tag_request find Logical_Switch_Port type=localnet`],
    expected: { words: 'an entry with:', output: [`network_name=${physicalNetworkName ?? ''}`, `tag_request: ${vlan ?? '[]'}`] },
    otherwise: ['Another name: no bridge mapping carries it, and VMs reach nobody beyond their node.', 'Another tag: frames leave on another VLAN.'],
  };
  return topology === 'localnet' ? [made, port] : [made];
}

function resourceSteps({ kind, resourceName }: Network): readonly Step[] {
  if (resourceName === undefined) return [];
  const path = `{.metadata.name} {.status.allocatable.${resourceName.replace(/[.\\]/g, '\\$&')}}{"\\n"}`;
  return [{
    shows: `nodes offer ${code(resourceName)}`,
    commands: [`for node in $(kubectl get nodes --output=name); do kubectl get "$node" --output=jsonpath=${word(path)}; done`],
    expected: { words: 'a number above 0 on each node on which its VMs may run.' },
    otherwise: [kind === 'bridge' ? 'Nothing: bridge-marker sees no such bridge on that node, and VMs are not scheduled there.' : 'Nothing: no device plugin offers it on that node, and VMs are not scheduled there.'],
  }];
}

/** What is to be expected of a kind of network, and is taken for a fault. */
function hints({ kind }: Network): readonly Step[] {
  if (kind !== 'macvlan') return [];
  return [{
    shows: 'what macvlan does not do',
    commands: [],
    expected: { words: 'a workload on it does not reach its own node over this network.' },
    otherwise: ['Workloads must reach their node: use a Linux bridge.', 'Workloads on one node do not reach each other: mode `bridge`, or a switch that sends frames back (`vepa`).'],
  }];
}
