import { MachineEffect } from './machine-effect';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { sameJson } from '../topology/same-json';

const RESTART = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/vmliveupdate/restart.go#L47';
const HOTPLUG = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/controllers/vm.go#L160';
const UNPLUG = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/controllers/vm.go#L164';
const MIGRATION = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/migration/evaluator.go#L140';
const LINK_STATE = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/network/nichotplug.go#L97';

/** What becomes of a running VM's interfaces: of one that is there in both, any field but `state` needs a restart. */
export function interfaceEffects(before: Machine, after: Machine): readonly MachineEffect[] {
  const [was, now] = [byName(before), byName(after)];
  const gone = [...was.values()].filter(({ name }) => !now.has(name)).map(goneEffect);
  return [...gone, ...[...now.values()].flatMap((nic) => {
    const old = was.get(nic.name);
    if (old === undefined) return nic.state === 'absent' ? [] : [addedEffect(nic)];
    return [...fieldEffects(old, nic), ...stateEffects(old, nic)];
  })];
}

/** One that was absent is unplugged by now. */
function goneEffect({ name, state }: Nic): MachineEffect {
  if (state === 'absent') return { severity: 'nothing', text: `no longer lists interface "${name}", which was absent already`, evidence: UNPLUG };
  return { severity: 'restart', text: `loses interface "${name}" at its next restart, since it was not "state: absent" first`, evidence: RESTART };
}

function addedEffect({ name, binding, network }: Nic): MachineEffect {
  const text = `gets interface "${name}"`;
  if (network.kind === 'pod') return { severity: 'restart', text: `${text} on the pod network at its next restart`, evidence: RESTART };
  if (binding.kind === 'sriov') return { severity: 'live', text: `${text} while it runs, by live migration`, evidence: MIGRATION };
  if (binding.kind === 'bridge') return { severity: 'live', text: `${text} while it runs, by the dynamic networks controller or else by live migration`, evidence: HOTPLUG };
  // Only bridge and sriov are plugged into running VMs, and an interface that the instance does not have is none that changed.
  return { severity: 'restart', text: `${text} at its next restart, of which no RestartRequired condition tells`, evidence: HOTPLUG, isSilent: true };
}

function fieldEffects(old: Nic, nic: Nic): readonly MachineEffect[] {
  const keys = [...new Set([...Object.keys(old.config), ...Object.keys(nic.config)])].filter((key) => key !== 'state');
  const changed = keys.filter((key) => !sameJson(old.config[key], nic.config[key])).sort();
  if (changed.length === 0) return [];
  const mac = changed.includes('macAddress') ? `; its MAC address goes from ${old.macAddress ?? 'one that was handed out'} to ${nic.macAddress ?? 'one that is handed out'}` : '';
  return [{ severity: 'restart', text: `takes ${changed.join(', ')} of interface "${nic.name}" at its next restart${mac}`, evidence: RESTART }];
}

function stateEffects(old: Nic, nic: Nic): readonly MachineEffect[] {
  const [was, now] = [old.state ?? 'up', nic.state ?? 'up'];
  if (was === now) return [];
  if (was === 'absent') return [addedEffect(nic)];
  if (now === 'absent') return [{ severity: 'interrupts', text: `has interface "${nic.name}" unplugged while it runs`, evidence: UNPLUG }];
  if (now === 'down') return [{ severity: 'interrupts', text: `has the link of interface "${nic.name}" taken down while it runs`, evidence: LINK_STATE }];
  return [{ severity: 'live', text: `has the link of interface "${nic.name}" brought up while it runs`, evidence: LINK_STATE }];
}

function byName({ nics }: Machine): ReadonlyMap<string, Nic> {
  return new Map(nics.map((nic) => [nic.name, nic]));
}
