import { LabError } from './lab-error';
import { LabNode, LabPlan } from './plan';
import { LabCut } from './script/cut-lines';

/** The cables that `DEVICE`, or `NODE/DEVICE`, means: a NIC's, or the one of a bond's active port. */
export function cutsOf({ nodes }: LabPlan, text: string): readonly LabCut[] {
  const slash = text.lastIndexOf('/');
  const [nodeName, device] = slash < 0 ? [undefined, text] : [text.slice(0, slash), text.slice(slash + 1)];
  const cuts = nodes.filter(({ name }) => nodeName === undefined || name === nodeName).flatMap((node) => cutOn(node, device));
  if (cuts.length > 0) return cuts;
  const lists = nodes.map((node) => `${node.name} has ${[...bondsOf(node).map(({ name }) => `bond ${name}`), ...node.nics.map(({ name }) => name)].join(', ') || 'no NIC'}`);
  throw new LabError(`--fail ${text}: no NIC or bond with a cable is called so; ${lists.join('; ') || 'there is no node'}`);
}

function cutOn(node: LabNode, device: string): readonly LabCut[] {
  const { namespace, nics } = node;
  const nic = nics.find(({ name }) => name === device);
  if (nic !== undefined) return [{ kind: 'nic', namespace, nic: nic.name, peer: nic.peer }];
  return bondsOf(node).filter(({ name, cables }) => name === device && cables.length > 0).map(({ by, cables }) => ({ kind: 'bond', namespace, bond: device, by, cables }));
}

/** A bond is named by nmstate as itself in Linux, and as a port of a bridge in Open vSwitch. */
function bondsOf({ nics, devices, ovs }: LabNode) {
  const cabled = (ports: readonly string[]) => nics.filter(({ name }) => ports.includes(name)).map(({ name, peer }) => ({ name, peer }));
  return [
    ...devices.flatMap((bond) => (bond.kind === 'bond' ? [{ name: bond.name, by: 'kernel' as const, cables: cabled(bond.ports) }] : [])),
    ...(ovs?.bonds ?? []).map(({ name, ports }) => ({ name, by: 'ovs' as const, cables: cabled(ports) })),
  ];
}
