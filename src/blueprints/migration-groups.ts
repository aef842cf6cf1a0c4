import { MigrationOrder } from './migration-order';
import { MigrationPhase } from './migration-phase';
import { OldVmBridge } from './old-vm-bridge';
import { NodeSelector } from '../values/node-selector';

/** Nodes that one policy is for, and which of the bridges it gives them. */
export interface MigrationGroup {
  readonly policyName: string;
  readonly nodes: NodeSelector;
  readonly bridge: 'old' | 'new';
}

/** What the groups depend on. */
export interface MigrationFacts {
  readonly phase: MigrationPhase;
  readonly order: MigrationOrder;
  readonly hostnames: readonly string[];
  /** Behind each host name in its node's label `kubernetes.io/hostname`. */
  readonly domain?: string;
  readonly workers: NodeSelector;
  readonly mappingPolicy: string;
  readonly old?: OldVmBridge;
}

/**
 * The policies of a phase. No node is ever selected by an old and a new one: kubernetes-nmstate applies every policy of a node again when it starts and
 * whenever one of the node's labels changes, and the old one would bring the old bridge back.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/controllers/handler/nodenetworkconfigurationpolicy_controller.go#L353
 */
export function migrationGroups({ phase, order, hostnames, domain, workers, mappingPolicy, old }: MigrationFacts): readonly MigrationGroup[] {
  if (old === undefined) return [{ policyName: mappingPolicy, nodes: workers, bridge: 'new' }];
  const migrated = migratedPolicy(old);
  const original = nameOf(old);
  if (phase._kind === 'finished') return [{ policyName: migrated, nodes: workers, bridge: 'new' }];
  if (phase._kind === 'before') return [{ policyName: original, nodes: workers, bridge: 'old' }];
  if (order._label !== undefined) {
    const left = { policyName: original, nodes: NodeSelector.labels({ [order._label]: 'false' }), bridge: 'old' as const };
    const moved = { policyName: migrated, nodes: NodeSelector.labels({ [order._label]: 'true' }), bridge: 'new' as const };
    return phase._kind === 'prepared' ? [left] : [left, moved];
  }
  return hostnames.map((hostname) => ({
    policyName: hostPolicy(old, hostname),
    nodes: NodeSelector.hostname(nodeName(hostname, domain)),
    bridge: phase._migrated.includes(hostname) ? 'new' : 'old',
  }));
}

/** Name of the policy that is one host's. */
export function hostPolicy(old: OldVmBridge, hostname: string): string {
  return `${nameOf(old)}-${hostname}`;
}

/** Name of the policy of all who are migrated. */
export function migratedPolicy(old: OldVmBridge): string {
  return `${nameOf(old)}-migrated`;
}

/** Name of the ConfigMap that holds one host's file. */
export function hostFile(bridge: string, hostname: string): string {
  return `${kubeName(bridge)}-${hostname}`;
}

/** A host as the cluster calls it. */
export function nodeName(hostname: string, domain: string | undefined): string {
  return domain === undefined ? hostname : `${hostname}.${domain}`;
}

function nameOf({ _policyName: policyName, bridgeName }: OldVmBridge): string {
  return policyName ?? kubeName(bridgeName);
}

/** Objects' names take fewer characters than devices' do, such as `br_vms`. */
function kubeName(device: string): string {
  return device.toLowerCase().replace(/[^-.a-z0-9]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}
