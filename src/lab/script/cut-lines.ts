/** A cable that is pulled: a NIC's, or that of a bond's active port, which shows only when it runs. */
export type LabCut =
  | { readonly kind: 'nic'; readonly namespace: string; readonly nic: string; readonly peer: string }
  | { readonly kind: 'bond'; readonly namespace: string; readonly bond: string; readonly by: 'kernel' | 'ovs'; readonly cables: readonly Cable[] };

/** A NIC, and the end of its cable in the switch. */
export interface Cable {
  readonly name: string;
  readonly peer: string;
}

/** The lines that pull cables. */
export function cutLines(cuts: readonly LabCut[]): readonly string[] {
  if (cuts.length === 0) return [];
  return [...cuts.map((cut) => (cut.kind === 'nic' ? `pull ${cut.namespace} ${cut.nic} ${cut.peer}` : activeLine(cut))), 'sleep 0.5'];
}

function activeLine({ namespace, bond, by, cables }: Extract<LabCut, { readonly kind: 'bond' }>): string {
  return `pull_active ${namespace} ${bond} ${by} ${cables.map(({ name, peer }) => `${name} ${peer}`).join(' ')}`;
}
