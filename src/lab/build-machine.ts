import { attachmentWiring, nicWiring } from './attachment-wiring';
import { LabOptions } from './lab-options';
import { PlacedMachine } from './place-nodes';
import { LabAttachment, LabMachine } from './plan';
import { Remarks } from './remarks';
import { Machine } from '../topology/machine';
import { Workload } from '../topology/workload';

/** What a machine is built in. */
export interface Surroundings {
  readonly options: LabOptions;
  readonly remarks: Remarks;
  /** The plan's logical switches of OVN. */
  readonly ovnNames: readonly string[];
  /** The address that pings reach the next interface at. */
  readonly nextAddress: () => string;
}

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i;

/** A VM's or pod's interfaces, as far as they can be wired. */
export function buildMachine({ name, made, node }: PlacedMachine, index: number, around: Surroundings): LabMachine {
  const base = { name, pod: `p${index}`, node: `n${node}` };
  return 'nics' in made ? { ...base, guest: `g${index}`, nics: nicsOf(name, made, around) } : { ...base, nics: podInterfaces(name, made, around) };
}

function nicsOf(name: string, { nics }: Machine, around: Surroundings): readonly LabAttachment[] {
  const isAlone = nics.length === 1;
  return nics.flatMap((nic, i) => {
    const what = isAlone ? name : `${name}:${nic.name}`;
    if (nic.network.kind === 'pod') {
      around.remarks.notes.add('interfaces on the pod network are left out: it is the cluster\'s own');
      return [];
    }
    const mac = nic.macAddress !== undefined && MAC.test(nic.macAddress) ? nic.macAddress.toLowerCase() : undefined;
    return attached(what, nicWiring(nic, around), { podDevice: `net${i + 1}`, guestDevice: `eth${i}`, mac, isDown: nic.state === 'down' }, around);
  });
}

function podInterfaces(name: string, { selections }: Workload, around: Surroundings): readonly LabAttachment[] {
  if (selections.kind === 'unreadable') {
    around.remarks.skipped.push({ what: name, why: 'its annotation is not what Multus reads' });
    return [];
  }
  const isAlone = selections.attachments.length === 1;
  return selections.attachments.flatMap(({ networkName, attachment }, i) => {
    const podDevice = `net${i + 1}`;
    const what = isAlone ? name : `${name}:${podDevice}`;
    return attached(what, attachmentWiring(networkName, attachment, undefined, around), { podDevice, guestDevice: podDevice, isDown: false }, around);
  });
}

function attached(
  what: string,
  { network, wiring }: ReturnType<typeof nicWiring>,
  side: Pick<LabAttachment, 'podDevice' | 'guestDevice' | 'mac' | 'isDown'>,
  { remarks, nextAddress }: Surroundings,
): readonly LabAttachment[] {
  if (wiring.kind === 'none') {
    remarks.skipped.push({ what, why: wiring.why });
    return [];
  }
  const address = nextAddress();
  return [{ ...side, id: what, network, wiring, mac: side.mac ?? (wiring.kind === 'ovn' ? macOf(address) : undefined), address }];
}

/** OVN-Kubernetes makes a port's MAC of its address. */
function macOf(address: string): string {
  return ['0a', '58', ...address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))].join(':');
}
