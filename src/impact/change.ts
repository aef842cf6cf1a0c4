import { JsonObject } from '../topology/json';

/**
 * What a change does, worst first: it interrupts traffic now; nobody can say from the input; it waits for the next restart of a VM (or of a pod); a running
 * VM takes it in; nothing that runs notices.
 */
export const SEVERITIES = ['interrupts', 'unknown', 'restart', 'live', 'nothing'] as const;

export type Severity = typeof SEVERITIES[number];

/** One thing that the change does, as a sentence with everything it touches. */
export interface Change {
  readonly severity: Severity;
  /** Lower case, no full stop; an unknown says what is not known. */
  readonly sentence: string;
  /** The objects that change, as `NetworkAttachmentDefinition shop/vlan25`. */
  readonly objects: readonly string[];
  /** Nodes by their names, or `nodes with "role=worker"` where the input has no Node objects. */
  readonly nodes: readonly string[];
  /** VMs that are touched, as `shop/web`. */
  readonly machines: readonly string[];
  /** Lines of the programs that do it, at a tag. */
  readonly evidence: readonly string[];
}

/** One step of the way there. */
export interface Step {
  readonly action: 'absent' | 'apply' | 'recreate' | 'restart' | 'delete';
  readonly sentence: string;
  readonly objects: readonly string[];
  /** With `absent`: what to apply before the policy is deleted. */
  readonly manifest?: JsonObject;
}

/** How many of each. */
export interface Summary {
  readonly changes: { readonly [severity in Severity]: number };
  readonly objects: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly unchanged: number;
    /** Added, removed or changed, but no part of the network. */
    readonly ignored: number;
  };
}

/** What lies between two states of the same cluster. */
export interface Impact {
  /** The worst first. */
  readonly changes: readonly Change[];
  /** A safe order. */
  readonly steps: readonly Step[];
  readonly summary: Summary;
}
