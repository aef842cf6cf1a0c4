import { ovsPortLine } from './ovs-lines';
import { quote } from './quote';
import { LabAttachment, LabMachine } from '../plan';

/** All interfaces or none: a pod whose last attachment fails does not start, and neither does the VM in it. */
export function machineLines({ pod, guest, node, nics }: LabMachine): readonly string[] {
  return [
    `attached_${pod}() {`,
    ...nics.flatMap((nic) => attachLines(pod, node, nic)),
    ...nics.map((nic, i) => (guest === undefined ? podLine(pod, nic, i) : bindingLine(pod, guest, nic, i))),
    '}',
    `attached_${pod}`,
  ];
}

function attachLines(pod: string, node: string, { podDevice, wiring, mac }: LabAttachment): readonly string[] {
  if (wiring.kind !== 'cni') return [ovsPortLine(pod, node, podDevice, mac, wiring)];
  const args = mac === undefined ? 'IgnoreUnknown=1' : `IgnoreUnknown=1;MAC=${mac}`;
  const calls = wiring.calls.map(({ type, config }) => `${quote(type)} ${quote(JSON.stringify(config).slice(0, -1))}`);
  return [`cni ${node} ${pod} ${podDevice} ${quote(args)} ${calls.join(' ')} || return`, `local result_${podDevice}; read -r -d '' result_${podDevice} </run/lab/result`];
}

function bindingLine(pod: string, guest: string, { podDevice, guestDevice, wiring, mac, address, isDown }: LabAttachment, i: number): string {
  return `bridge_binding ${pod} ${podDevice} ${guest} ${guestDevice} '${mac ?? ''}' ${address} ${isDown ? 'down' : 'up'} ${i + 1} "${wiring.kind === 'cni' ? `$result_${podDevice}` : ''}" || return`;
}

function podLine(pod: string, { podDevice, address }: LabAttachment, i: number): string {
  return `pod_interface ${pod} ${podDevice} ${address} ${i + 1} || return`;
}
