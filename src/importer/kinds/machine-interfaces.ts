import { LinkState, NicModel } from '../../index';
import { isObject, Json, JsonObject, listAt, objectAt, textAt } from '../../topology/json';
import { bindingOf } from '../binding-of';
import { Candidate, World } from '../candidate';
import { call, Expression, given, isEmpty, memberOf, object, value } from '../expression';

/** How a machine is connected: what it starts with, and what is attached to it. */
interface Connected {
  readonly primaryNetwork?: Expression;
  readonly attached: NonNullable<Candidate['calls']>;
}

/** An entry of `interfaces` with that of `networks`. */
interface Pair {
  readonly nic: JsonObject;
  readonly network?: JsonObject;
}

interface Wired {
  readonly network: Expression;
  /** `attach` wires it as the machine has it. */
  readonly isWired: boolean;
}

/** The constructs' own kinds of a network that was made elsewhere, by the binding that they have. */
const ELSEWHERE: { readonly [binding: string]: string } = { bridge: 'LinuxBridgeNetwork', sriov: 'SriovNetwork' };
/** The interfaces of an instance's spec as a primary network and calls of `attach`. */
export function machineInterfaces(instance: JsonObject, manifest: JsonObject, world: World): Connected {
  const networks = listAt(instance, 'networks').filter(isObject);
  const nics = listAt(instance, 'domain', 'devices', 'interfaces').filter(isObject);
  const wired = nics.map((nic) => ({ nic, network: networks.find(({ name }) => name === nic.name) }));
  const isPrimary = ({ network }: { readonly network?: JsonObject }) => isObject(network?.pod) || objectAt(network, 'multus').default === true;
  const primary = wired.find(isPrimary);
  const others = wired.filter((pair) => pair !== primary);
  return {
    primaryNetwork: primaryProp(primary, manifest, world),
    attached: others.map(({ nic, network }) => attachCall(nic, objectAt(network, 'multus').networkName, manifest, world)),
  };
}

function primaryProp(primary: Pair | undefined, manifest: JsonObject, world: World): Expression | undefined {
  if (primary === undefined) return call('PrimaryNetwork', 'none');
  const { nic, network } = primary;
  if (isObject(network?.multus)) {
    const on = networkProp(network.multus.networkName, bindingOf(nic), manifest, world);
    return on.isWired
      ? call('PrimaryNetwork', 'multus', on.network, optionsOf(nic))
      : call('PrimaryNetwork', 'multusWithBinding', on.network, bindingProp(nic), optionsOf(nic));
  }
  const pod = objectAt(network, 'pod');
  if (bindingOf(nic) === 'l2bridge') return call('PrimaryNetwork', 'userDefined', optionsOf(nic));
  const options = optionsOf(nic, {
    binding: bindingOf(nic) === 'masquerade' ? undefined : bindingProp(nic),
    ports: given(nic.ports),
    vmNetworkCidr: given(pod.vmNetworkCIDR),
    vmIpv6NetworkCidr: given(pod.vmIPv6NetworkCIDR),
  });
  // The default needs no words.
  return options === undefined ? undefined : call('PrimaryNetwork', 'pod', options);
}

function attachCall(nic: JsonObject, networkName: Json | undefined, manifest: JsonObject, world: World): NonNullable<Candidate['calls']>[number] {
  const { network, isWired } = networkProp(networkName, bindingOf(nic), manifest, world);
  const args = isWired ? [network, optionsOf(nic)] : [network, bindingProp(nic), optionsOf(nic)];
  return { method: isWired ? 'attach' : 'attachWithBinding', args: args.flatMap((arg) => arg ?? []) };
}

/** The network that a Multus name leads to, and whether `attach` wires it as the machine has it. */
function networkProp(networkName: Json | undefined, binding: string | undefined, manifest: JsonObject, world: World): Wired {
  const full = typeof networkName === 'string' ? networkName : '';
  const slash = full.indexOf('/');
  const [namespace, name] = slash < 0 ? [undefined, full] : [full.slice(0, slash), full.slice(slash + 1)];
  const ours = world.networks.get(`${namespace ?? textAt(manifest, 'metadata', 'namespace') ?? ''}/${name}`);
  if (ours !== undefined) return { network: { kind: 'variable', name: ours.variable }, isWired: ours.binding !== undefined && ours.binding === binding };
  const type = ELSEWHERE[binding ?? ''];
  return {
    network: call(type ?? 'MacvlanNetwork', 'named', object({ networkName: value(name), networkNamespace: given(namespace) })),
    isWired: type !== undefined,
  };
}

function bindingProp(nic: JsonObject): Expression {
  const binding = bindingOf(nic);
  if (isObject(nic.binding)) return call('Binding', 'plugin', given(binding));
  return call('Binding', binding === 'passtBinding' ? 'passt' : binding ?? 'bridge');
}

function optionsOf(nic: JsonObject, more: { readonly [option: string]: Expression | undefined } = {}): Expression | undefined {
  const all = object({
    name: nic.name === 'default' ? undefined : given(nic.name),
    ...more,
    model: memberOf('NicModel', { ...NicModel }, nic.model),
    macAddress: given(nic.macAddress),
    bootOrder: given(nic.bootOrder),
    pciAddress: given(nic.pciAddress),
    acpiIndex: given(nic.acpiIndex),
    tag: given(nic.tag),
    linkState: memberOf('LinkState', { ...LinkState }, nic.state),
    dhcpOptions: given(nic.dhcpOptions),
  });
  return isEmpty(all) ? undefined : all;
}
