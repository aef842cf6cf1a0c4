import { deviceSteps } from './device-steps';
import { code } from './markdown';
import { poolSteps } from './pool-steps';
import { word } from './shell';
import { Section, Step } from './step';
import { naturalOrder } from '../text/natural-order';
import { NodeView, nodesName, nodeViewsOf } from '../topology/node-view';
import { SwitchPort } from '../topology/switch-ports';
import { Topology } from '../topology/topology';
import { VfPool } from '../topology/vf-pool';

/** What each group of nodes must have. */
export function nodeSections(topology: Topology): readonly Section[] {
  const views = [...nodeViewsOf(topology)].sort((one, other) => naturalOrder(nodesName(one.group), nodesName(other.group)));
  return [...views.map(nodeSection), ...topology.vfPools.map(poolSection)];
}

function nodeSection(view: NodeView): Section {
  const { selector, hostname, policies } = view.group;
  const isUnknown = selector === undefined && hostname === undefined;
  const labels = hostname === undefined ? labelsOf(selector) : `kubernetes.io/hostname=${hostname}`;
  const names = [...new Set(policies.flatMap(({ devices }) => devices.map(({ name }) => name)))].sort(naturalOrder);
  const applied = [...new Set(policies.filter(({ format }) => format === 'policy').map(({ manifest }) => manifest.name))].sort(naturalOrder);
  const devices = names.flatMap((name) => deviceSteps(view, name));
  const steps = [selected(labels), ...applied.map(policyStep), ...devices, ...mappingSteps(view), ...switchSteps(view)];
  return {
    title: `Nodes: ${code(nodesName(view.group))}`,
    level: 2,
    text: isUnknown ? ['The manifests do not say which nodes these are: all are asked.'] : undefined,
    steps,
  };
}

function poolSection(pool: VfPool): Section {
  return { title: `Virtual functions: ${code(pool.name)}`, level: 2, steps: [selected(labelsOf(pool.selector)), ...poolSteps(pool)] };
}

function labelsOf(selector: { readonly [key: string]: string } = {}): string {
  return Object.entries(selector).map(([key, value]) => `${key}=${value}`).sort().join(',');
}

function selected(labels: string): Step {
  return {
    shows: 'these are the nodes',
    commands: [`nodes=${word(labels)}`, 'kubectl get nodes --selector="$nodes"'],
    expected: { words: 'the nodes that are meant, each `Ready`.' },
    otherwise: ['A node is missing: its labels differ; `kubectl get nodes --show-labels`.'],
  };
}

function policyStep(name: string): Step {
  return {
    shows: `policy ${code(name)} is applied`,
    commands: [`kubectl wait ${word(`nncp/${name}`)} --for=condition=Available --timeout=10m`, `kubectl get nnce --selector=${word(`nmstate.io/policy=${name}`)}`],
    expected: { words: '`condition met`, and `Available` with `SuccessfullyConfigured` for each node.' },
    otherwise: [
      '`Failing`: nmstate rolled the node back; what it said is in the enactment: `kubectl get nnce --output=yaml` under `status.conditions`.',
      'Rolled back after minutes: the node lost its gateway, DNS or API server with the new state; the policy takes the interface by which the node is reached.',
      'No enactment: no node has the labels that the policy selects.',
    ],
  };
}

function mappingSteps({ group }: NodeView): readonly Step[] {
  const mappings = group.mappings.filter(({ isAbsent, bridge }) => !isAbsent && bridge !== undefined).map(({ localnet, bridge = '' }) => `${localnet}:${bridge}`);
  if (mappings.length === 0) return [];
  return [{
    shows: 'OVN knows which bridge carries which physical network',
    commands: ['on_nodes "$nodes" ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings'],
    expected: { words: 'on each node a list that holds:', output: [...new Set(mappings)].sort() },
    otherwise: [
      'An entry is missing: the policy or nmstate file of that node has no `ovn.bridge-mappings` with it, or is not applied.',
      'An entry leads to another bridge: an older policy made it; its localnet must be `state: absent` there first.',
    ],
  }];
}

function switchSteps({ group }: NodeView): readonly Step[] {
  return Object.entries(group.switchPorts).sort(([one], [other]) => naturalOrder(one, other)).map(([device, port]) => ({
    shows: `the switch offers what ${code(device)} needs`,
    commands: [],
    expected: { words: 'who runs the switch confirms for each of its ports:', output: switchLines(port) },
    otherwise: [
      'A VLAN is not allowed on the trunk: VMs of that VLAN reach each other on one node, and nothing beyond it.',
      'The aggregation differs from the bond\'s mode: links flap, or a part of the frames is lost.',
    ],
  }));
}

function switchLines({ vlans, nativeVlan, mtu, aggregation }: SwitchPort): readonly string[] {
  return [
    vlans === undefined ? '' : `tagged VLANs: ${vlans}`,
    nativeVlan === undefined ? '' : `native (untagged) VLAN: ${nativeVlan}`,
    mtu === undefined ? '' : `MTU: at least ${mtu}`,
    aggregation === undefined ? '' : `aggregation: ${aggregation}`,
  ].filter((line) => line !== '');
}
