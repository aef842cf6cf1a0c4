import { machineInterfaces } from './machine-interfaces';
import { nodesProp } from './nodes-prop';
import { DiskBus, EvictionStrategy, RunStrategy } from '../../index';
import { isObject, Json, JsonObject, listAt, objectAt } from '../../topology/json';
import { Candidate, World } from '../candidate';
import { call, Expression, given, isEmpty, memberOf, object, value } from '../expression';
import { metadataProp } from '../metadata';

/** VirtualMachine. What the construct has no prop for becomes a patch. */
export function machine(manifest: JsonObject, world: World): readonly Candidate[] {
  const spec = objectAt(manifest, 'spec');
  const template = objectAt(spec, 'template');
  const instance = objectAt(template, 'spec');
  const domain = objectAt(instance, 'domain');
  const cloudInit = objectAt(listAt(instance, 'volumes').find((volume) => isObject(volume) && isObject(volume.cloudInitNoCloud)), 'cloudInitNoCloud');
  const { primaryNetwork, attached } = machineInterfaces(instance, manifest, world);
  const templateMetadata = metadataProp({ metadata: template.metadata });
  return [{
    type: 'NetworkedVirtualMachine',
    props: object({
      metadata: metadataProp(manifest),
      templateMetadata,
      bootDisk: bootDisk(domain, listAt(instance, 'volumes'), world),
      memory: spec.instancetype === undefined ? memory(objectAt(domain, 'memory').guest) : undefined,
      cpu: spec.instancetype === undefined ? cpu(domain.cpu) : undefined,
      machineType: given(objectAt(domain, 'machine').type),
      instancetype: reference(spec.instancetype),
      preference: reference(spec.preference),
      primaryNetwork,
      multiqueue: given(objectAt(domain, 'devices').networkInterfaceMultiqueue),
      userData: given(cloudInit.userData),
      networkData: given(cloudInit.networkData),
      hostname: given(instance.hostname),
      subdomain: given(instance.subdomain),
      runStrategy: spec.runStrategy === RunStrategy.ALWAYS ? undefined : memberOf('RunStrategy', { ...RunStrategy }, spec.runStrategy),
      evictionStrategy: memberOf('EvictionStrategy', { ...EvictionStrategy }, instance.evictionStrategy),
      nodes: instance.nodeSelector === undefined ? undefined : nodesProp(instance.nodeSelector),
      terminationGracePeriod: typeof instance.terminationGracePeriodSeconds === 'number' ? call('Duration', 'seconds', value(instance.terminationGracePeriodSeconds)) : undefined,
    }),
    calls: attached,
  }];
}

/** The first disk that a construct can boot from. */
function bootDisk(domain: JsonObject, volumes: readonly unknown[], world: World): Expression {
  for (const disk of listAt(domain, 'devices', 'disks').filter(isObject)) {
    const volume = volumes.filter(isObject).find(({ name }) => name === disk.name);
    const source = volume === undefined ? undefined : sourceOf(volume, disk, world);
    if (source !== undefined) return source;
  }
  return call('BootDisk', 'none');
}

function sourceOf({ containerDisk, dataVolume, persistentVolumeClaim }: JsonObject, disk: JsonObject, { chart, id }: World): Expression | undefined {
  const { bus } = objectAt(disk, 'disk');
  const all = object({ bus: bus === DiskBus.VIRTIO ? undefined : memberOf('DiskBus', { ...DiskBus }, bus), bootOrder: given(disk.bootOrder) });
  const options = isEmpty(all) ? undefined : all;
  if (isObject(containerDisk)) return call('BootDisk', 'containerImage', given(containerDisk.image), options);
  if (isObject(dataVolume)) return call('BootDisk', 'dataVolume', given(dataVolume.name), options);
  if (!isObject(persistentVolumeClaim)) return undefined;
  const { claimName } = persistentVolumeClaim;
  const claim = call('kplus.PersistentVolumeClaim', 'fromClaimName', { kind: 'variable', name: chart }, value(`${id}Claim`), given(claimName));
  return call('BootDisk', 'persistentVolumeClaim', claim, options);
}

/** Whole mebibytes and gibibytes: the construct writes no others. */
function memory(guest: Json | undefined): Expression | undefined {
  const [, amount, unit] = typeof guest === 'string' ? /^(\d+)([MG])i$/.exec(guest) ?? [] : [];
  if (amount === undefined) return undefined;
  return call('Size', unit === 'G' ? 'gibibytes' : 'mebibytes', value(Number(amount)));
}

function cpu(from: Json | undefined): Expression | undefined {
  if (!isObject(from)) return undefined;
  const { cores, sockets, threads, model, dedicatedCpuPlacement, isolateEmulatorThread } = from;
  return object({
    cores: given(cores),
    sockets: given(sockets),
    threads: given(threads),
    model: given(model),
    dedicatedPlacement: given(dedicatedCpuPlacement),
    isolateEmulatorThread: given(isolateEmulatorThread),
  });
}

function reference(from: Json | undefined): Expression | undefined {
  // One that KubeVirt infers from a volume has no name.
  if (!isObject(from) || typeof from.name !== 'string') return undefined;
  const isNamespaced = typeof from.kind === 'string' && !/cluster/i.test(from.kind);
  return call('VmTemplateReference', isNamespaced ? 'namespaced' : 'cluster', given(from.name));
}
