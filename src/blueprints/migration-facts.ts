import { OldVmBridge } from './old-vm-bridge';

/** Every name that the runbook of a migration speaks of. */
export interface RunbookFacts {
  readonly physicalNetwork: string;
  readonly bridge: string;
  readonly bond: string;
  /** The bridge that carries the nodes' addresses. */
  readonly nodeBridge: string;
  /** In the order in which they are migrated. */
  readonly hostnames: readonly string[];
  readonly domain?: string;
  readonly old?: OldVmBridge;
  /** The label that a node gets when it is its turn; undefined: each host has a policy. */
  readonly label?: string;
  /** Name of the L2Advertisement. */
  readonly announcement?: string;
  /** Where the ConfigMaps with the hosts' nmstate files are. */
  readonly namespace: string;
}
