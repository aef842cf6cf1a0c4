import { quote } from './quote';
import { LabNode, LabPlan, OvnSwitch, OvnWiring, OvsWiring } from '../plan';

/** What a pod interface has where its network says nothing. */
const MTU = 1500;

/** Whether daemons of Open vSwitch run. */
export function usesOvs({ nodes, ovnSwitches }: LabPlan): boolean {
  return ovnSwitches.length > 0 || nodes.some(({ ovs }) => ovs !== undefined);
}

/** Open vSwitch on the nodes that have bridges of it, and OVN on all where a network needs it. */
export function ovsLines(plan: LabPlan): readonly string[] {
  const { nodes, machines, ovnSwitches } = plan;
  if (!usesOvs(plan)) return [];
  const hasOvn = ovnSwitches.length > 0;
  const onOvn = new Set(machines.filter(({ nics }) => nics.some(({ wiring }) => wiring.kind === 'ovn')).map(({ node }) => node));
  return [
    'say step "Open vSwitch"',
    ...nodes.filter(({ ovs, namespace }) => ovs !== undefined || onOvn.has(namespace)).map(startLine),
    ...(hasOvn ? [
      'say step OVN',
      'start_ovn_central',
      ...nodes.flatMap(({ namespace, ovs }, i) => (
        onOvn.has(namespace) ? [`join_ovn ${namespace} ${i} ${quote((ovs?.bridgeMappings ?? []).join(','))}`] : [])),
      `nbctl ${ovnSwitches.flatMap(switchWords).join(' ')}`,
    ] : []),
  ];
}

/** The line that plugs a pod in. A port of OVN takes no frame from another MAC than its own. */
export function ovsPortLine(pod: string, node: string, podDevice: string, mac: string | undefined, wiring: OvnWiring | OvsWiring): string {
  const plug = (bridge: string, mtu: number, settings: string) => `ovs_port ${node} ${pod} ${podDevice} '${mac ?? ''}' ${mtu} ${bridge} ${settings} || return`;
  const port = `h${pod}${podDevice}`;
  if (wiring.kind === 'ovs') {
    const trunk = wiring.trunk.length === 0 ? '' : ` trunks=${wiring.trunk.join(',')}`;
    return plug(wiring.bridge, wiring.mtu ?? MTU, `${wiring.vlan === undefined ? '' : ` tag=${wiring.vlan}`}${trunk}`);
  }
  const id = `${pod}${podDevice}`;
  const logical = `nbctl lsp-add ls${wiring.logicalSwitch} ${id} -- lsp-set-addresses ${id} ${mac ?? 'unknown'} -- lsp-set-port-security ${id} ${mac ?? ''}`;
  return `${plug('br-int', wiring.mtu ?? MTU, `-- set interface ${port} external_ids:iface-id=${id}`)}\n${logical}`;
}

function startLine({ namespace, ovs }: LabNode): string {
  return `start_ovs ${namespace} ${(ovs?.calls ?? []).map((words) => words.map(quote).join(' ')).join(' -- ')}`;
}

function switchWords({ localnet, vlan }: OvnSwitch, i: number): readonly string[] {
  const port = localnet === undefined ? [] : [
    '--', `lsp-add ls${i} ln${i} ${vlan === undefined ? '' : `'' ${vlan}`}`, '--', `lsp-set-type ln${i} localnet`, '--', `lsp-set-addresses ln${i} unknown`,
    '--', `lsp-set-options ln${i} network_name=${localnet}`,
  ];
  return [...(i === 0 ? [] : ['--']), `ls-add ls${i}`, ...port];
}
