import { Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { BootDisk } from './boot-disk';
import { EvictionStrategy } from './eviction-strategy';
import { NetworkedVirtualMachineProps } from './networked-virtual-machine-props';
import { PrimaryNetwork } from './primary-network';
import { RunStrategy } from './run-strategy';
import { VmInterface } from './vm-interface';
import { VmTemplateReference } from './vm-template-reference';
import { wholeUnits } from './whole-units';
import { optionalInstance } from '../values/given';
import { networkCidr } from '../values/ip';
import { dnsLabel, objectName } from '../values/kube-names';
import { NodeSelector } from '../values/node-selector';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';

/** What one VM's props may not say together. */
export function checkProps(vm: Construct, props: NetworkedVirtualMachineProps): void {
  if (!(props.bootDisk instanceof BootDisk)) refuse(vm, 'bootDisk', props.bootDisk, 'BootDisk.containerImage(…), BootDisk.dataVolume(…), …');
  checkKinds(vm, props);
  const sized = props.memory !== undefined ? 'memory' : props.cpu !== undefined ? 'cpu' : undefined;
  if (props.instancetype !== undefined && sized !== undefined) {
    conflict(vm, `${sized} is the instancetype's business`, `leave ${sized} or instancetype out`);
  }
  if (props.cpu?.isolateEmulatorThread && !props.cpu.dedicatedPlacement) {
    conflict(vm, 'cpu.isolateEmulatorThread needs cpu.dedicatedPlacement', 'give both or neither');
  }
  if (props.hostname !== undefined) dnsLabel(vm, 'hostname', props.hostname);
  if (props.subdomain !== undefined) objectName(vm, 'subdomain', props.subdomain);
  oneOf(vm, 'runStrategy', props.runStrategy, { ...RunStrategy });
  oneOf(vm, 'evictionStrategy', props.evictionStrategy, { ...EvictionStrategy });
}

/** What JavaScript callers get wrong. */
function checkKinds(vm: Construct, props: NetworkedVirtualMachineProps): void {
  const { primaryNetwork, memory, instancetype, preference, nodes, terminationGracePeriod } = props;
  optionalInstance(vm, 'primaryNetwork', primaryNetwork, PrimaryNetwork, 'PrimaryNetwork.pod(…), PrimaryNetwork.multus(…), …');
  optionalInstance(vm, 'memory', memory, Size, 'Size.gibibytes(…), Size.mebibytes(…)');
  optionalInstance(vm, 'instancetype', instancetype, VmTemplateReference, 'VmTemplateReference.cluster(…) or VmTemplateReference.namespaced(…)');
  optionalInstance(vm, 'preference', preference, VmTemplateReference, 'VmTemplateReference.cluster(…) or VmTemplateReference.namespaced(…)');
  optionalInstance(vm, 'nodes', nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …');
  optionalInstance(vm, 'terminationGracePeriod', terminationGracePeriod, Duration, 'Duration.seconds(…), Duration.minutes(…)');
  wholeUnits(vm, 'memory', 'mebibytes', () => memory?.toMebibytes());
  wholeUnits(vm, 'terminationGracePeriod', 'seconds', () => terminationGracePeriod?.toSeconds());
  for (const prop of ['userData', 'networkData'] as const) {
    if (props[prop] !== undefined && typeof props[prop] !== 'string') refuse(vm, prop, props[prop], 'a string');
  }
}

/** KubeVirt counts over disks and interfaces. */
export function checkBootOrder(vm: Construct, nics: readonly VmInterface[], bootDisk: BootDisk): void {
  const places = [bootDisk._bootOrder, ...nics.map((nic) => nic._bootOrder)].filter((place) => place !== undefined);
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) refuse(vm, 'bootOrder', twice, 'a place that no other interface or disk has');
}

/** Two static default routes of one family: the guest takes either. */
export function checkDefaultRoutes(vm: Construct, nics: readonly VmInterface[]): void {
  for (const [prop, to] of [['gateway', '0.0.0.0/0'], ['gateway6', '::/0']] as const) {
    const [first, second] = nics.filter((nic) => nic._guest.routes.some((route) => route.to === to));
    if (first === undefined || second === undefined) continue;
    const both = `interfaces "${first.name}" and "${second.name}" both have a ${prop}`;
    conflict(vm, `${both}, but a guest has one default route`, `leave ${prop} out of one, or give it routes`);
  }
}

/** KubeVirt unplugs cards with bridge binding only, and never the default network's. */
export function checkDetachable(vm: Construct, nic: VmInterface, nics: readonly VmInterface[]): void {
  if (!nics.includes(nic)) refuse(vm, 'nic', nic?.name, 'an interface of this VM, as attach(…) or hotplug(…) gave it');
  const { pod, multus } = nic._network as { readonly pod?: object; readonly multus?: { readonly default?: boolean } };
  if (pod !== undefined || multus?.default === true) conflict(vm, `interface "${nic.name}" is on the VM's default network, which cannot be unplugged`, 'give the VM another primaryNetwork, and restart it');
  if (!('bridge' in nic._interface)) conflict(vm, `interface "${nic.name}" has no bridge binding, and KubeVirt unplugs no other`, 'stop the VM and remove the interface');
}

/** KubeVirt needs two host addresses, its own and the guest's. */
export function guestCidr(vm: Construct, prop: string, value: string | undefined, family: 4 | 6): string | undefined {
  if (value === undefined) return undefined;
  const cidr = networkCidr(vm, prop, value);
  const longest = family === 4 ? 30 : 126;
  if (cidr.family !== family || cidr.prefixLength > longest) refuse(vm, prop, value, `an IPv${family} network of /${longest} or shorter`);
  return cidr.text;
}
