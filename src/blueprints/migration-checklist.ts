import { RunbookFacts } from './migration-facts';
import { OldVmBridge } from './old-vm-bridge';
import { markdownTable } from './table-text';
import { code } from '../runbook/markdown';

/** The whole migration as a table to tick off. */
export function checklist({ hostnames, physicalNetwork, bridge, label, announcement }: RunbookFacts, old: OldVmBridge): string {
  const removal = old._policyName === undefined ? `${old.bridgeName} taken away by hand, the new policy applied` : label === undefined ? 'its policy applied' : `label ${label}=true`;
  const steps: readonly (readonly [string, string])[] = [
    ['Inventory and backup', 'vmnet-inventory.txt and nads-backup.yaml are not empty'],
    ['Phase prepared applied', 'every policy is Available, nothing has changed on the nodes'],
    ...hostnames.flatMap((hostname): readonly (readonly [string, string])[] => [
      [`${hostname}: cordoned, VMs away`, 'SchedulingDisabled, no VM on the node'],
      [`${hostname}: ${removal}`, `no ${old.bridgeName}; ${physicalNetwork}:${bridge}`],
      [`${hostname}: new bond applied, restarted`, 'Ready'],
      [`${hostname}: uncordoned, VMs tested`, 'a VM reaches its gateway'],
    ]),
    ['Phase finished applied', 'one policy for all workers is Available'],
    ...(announcement === undefined ? [] : [[`L2Advertisement ${announcement}`, 'services answer'] as const]),
  ];
  return markdownTable([['#', 'Step', 'Verification'], ...steps.map(([step, verification], i) => [`${i + 1}`, step, verification])]).trimEnd();
}

/** The head of the runbook: what goes, what comes, what stays. */
export function summary({ physicalNetwork, bridge, hostnames }: RunbookFacts, old: OldVmBridge): string {
  return `Physical network ${code(physicalNetwork)} moves from bridge ${code(old.bridgeName)} to ${code(bridge)} on ${hostnames.length} ${hostnames.length === 1 ? 'node' : 'nodes'}, one at a time. Networks and VMs stay as they are.`;
}
