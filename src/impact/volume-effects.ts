import { cloudInitAddresses } from './cloud-init-addresses';
import { MachineEffect } from './machine-effect';
import { counted, listing } from '../text/listing';
import { isObject, JsonObject, listAt, objectAt, textAt, valueAt } from '../topology/json';
import { CloudInitVolume, Machine } from '../topology/machine';
import { sameJson } from '../topology/same-json';

const VOLUMES = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L2902';
const DISKS = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L2937';
const FIRST_BOOT = 'https://github.com/canonical/cloud-init/blob/26.2/cloudinit/sources/__init__.py#L278';

/** Why a persistent guest takes no new network data. */
const ONCE = 'cloud-init reads network data at the first boot only, and the instance id stays';

/** What becomes of volumes and their disks: hotpluggable ones come and go live, the others with a restart. */
export function volumeEffects(before: Machine, after: Machine): readonly MachineEffect[] {
  const volumes = differing(listAt(before.spec, 'volumes'), listAt(after.spec, 'volumes'));
  const disks = differing(listAt(before.spec, 'domain', 'devices', 'disks'), listAt(after.spec, 'domain', 'devices', 'disks'));
  const later = new Set(after.cloudInit.map(({ name }) => name));
  const cloudInit = new Set(before.cloudInit.map(({ name }) => name).filter((name) => later.has(name)));
  const isHotplugged = (name: string) => [before, after].every(({ spec }) => isHotpluggable(named(spec, name)));
  const names = [...new Set([...volumes, ...disks])].filter((name) => !cloudInit.has(name) || !volumes.includes(name)).sort();
  const [live, staged] = [names.filter(isHotplugged), names.filter((name) => !isHotplugged(name))];
  return [
    ...(live.length === 0 ? [] : [{ severity: 'live', text: `takes ${counted('volume', live)} while it runs`, evidence: VOLUMES } as const]),
    ...(staged.length === 0 ? [] : [{ severity: 'restart', text: `takes ${counted('volume', staged)} at its next restart`, evidence: DISKS } as const]),
    ...cloudInitEffects(before, after),
  ];
}

/** @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/cloud-init/cloud-init.go#L113 */
function cloudInitEffects(before: Machine, after: Machine): readonly MachineEffect[] {
  const was = new Map(before.cloudInit.map((volume) => [volume.name, volume]));
  return after.cloudInit.flatMap((volume) => {
    const old = was.get(volume.name);
    if (old === undefined || (old.source === volume.source && sameJson(old.config, volume.config))) return [];
    return [cloudInitEffect(old, volume, after)];
  });
}

function cloudInitEffect(old: CloudInitVolume, volume: CloudInitVolume, machine: Machine): MachineEffect {
  const text = `takes cloud-init volume "${volume.name}" at its next restart`;
  const isNetwork = !sameJson(networkDataOf(old), networkDataOf(volume));
  if (!isNetwork) return { severity: 'restart', text, evidence: VOLUMES };
  const [was, now] = [cloudInitAddresses(old), cloudInitAddresses(volume)];
  const move = was === undefined || now === undefined || sameJson(was, now) ? '' : `, addresses from ${listing(was)} to ${listing(now)}`;
  if (!isPersistent(machine)) return { severity: 'restart', text: `${text}${move}`, evidence: FIRST_BOOT };
  return { severity: 'restart', text: `${text}${move}, but its guest keeps what it has: ${ONCE}`, evidence: FIRST_BOOT };
}

/** Whether the guest's disk outlives a restart: a container disk is new each time, and so the boot is the first. */
export function isPersistent({ spec }: Machine): boolean {
  return listAt(spec, 'volumes').some((volume) => ['persistentVolumeClaim', 'dataVolume', 'hostDisk'].some((source) => valueAt(volume, source) !== undefined));
}

function networkDataOf({ source, config }: CloudInitVolume): JsonObject {
  const { networkData, networkDataBase64, networkDataSecretRef } = config;
  return { source, networkData, networkDataBase64, networkDataSecretRef };
}

function differing(was: readonly unknown[], now: readonly unknown[]): readonly string[] {
  const [old, young] = [byName(was), byName(now)];
  return [...new Set([...old.keys(), ...young.keys()])].filter((name) => !sameJson(old.get(name), young.get(name)));
}

function byName(entries: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(entries.map((entry) => [textAt(entry, 'name') ?? '', entry]));
}

function named(spec: JsonObject, name: string): unknown {
  return listAt(spec, 'volumes').find((volume) => textAt(volume, 'name') === name);
}

/** One that is not there, is not there any more, or says so itself. */
function isHotpluggable(volume: unknown): boolean {
  return !isObject(volume) || ['persistentVolumeClaim', 'dataVolume', 'memoryDump'].some((source) => objectAt(volume, source).hotpluggable === true);
}
