import { MachineEffect, RESTART_REQUIRED } from './machine-effect';
import { Rollout } from './rollout';
import { objectAt, textAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { quantityOf } from '../topology/quantity';

const CPU = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L622';
const MEMORY = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L3444';

/** The memory that can be plugged is at least this, in blocks of that. */
const LEAST_MEMORY = 2 ** 30;
const BLOCK = 2 ** 21;

/** What becomes of CPU sockets and memory: more of them may be plugged, less needs a restart. */
export function sizeEffects(before: Machine, after: Machine, rollout: Rollout): readonly MachineEffect[] {
  return [...sized('CPU sockets', ['cpu', 'sockets'], ['cpu', 'maxSockets'], CPU), ...sized('memory', ['memory', 'guest'], ['memory', 'maxGuest'], MEMORY)];

  function sized(what: string, path: readonly string[], mostPath: readonly string[], evidence: string): readonly MachineEffect[] {
    const [was, now] = [valueAt(before.spec, 'domain', ...path), valueAt(after.spec, 'domain', ...path)];
    const [less, more] = [quantityOf(was), quantityOf(now)];
    if (less === undefined || more === undefined || less === more) return [];
    const text = `goes from ${String(was)} to ${String(now)} ${what}`;
    const most = quantityOf(valueAt(before.spec, 'domain', ...mostPath)) ?? (rollout.hotplugRatio === undefined ? undefined : less * rollout.hotplugRatio);
    if (!rollout.isLive) return [{ severity: 'restart', text: `${text} at its next restart`, evidence: RESTART_REQUIRED }];
    if (more < less || (what === 'memory' && !isPluggable(after, less, more))) return [{ severity: 'restart', text: `${text} at its next restart`, evidence }];
    if (most === undefined) return [{ severity: 'unknown', text: `${text}, live or at its next restart: KubeVirt's liveUpdateConfiguration decides`, evidence }];
    if (more > most) return [{ severity: 'restart', text: `${text} at its next restart: more than it booted with room for`, evidence }];
    return [{ severity: 'live', text: `${text} while it runs, if it can be migrated live`, evidence, isHeldBack: true }];
  }
}

/** @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/liveupdate/memory/memory.go#L53 */
function isPluggable({ spec }: Machine, ...sizes: readonly number[]): boolean {
  const { realtime, numa } = objectAt(spec, 'domain', 'cpu');
  const isFixed = realtime !== undefined || valueAt(numa, 'guestMappingPassthrough') !== undefined || valueAt(spec, 'domain', 'launchSecurity') !== undefined;
  return !isFixed && (textAt(spec, 'architecture') ?? 'amd64') === 'amd64' && sizes.every((size) => size >= LEAST_MEMORY && size % BLOCK === 0);
}
