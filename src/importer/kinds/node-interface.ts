import { isDeepStrictEqual } from 'node:util';
import { BondMode } from '../../index';
import { isObject, Json, JsonObject, listAt, objectAt } from '../../topology/json';
import { tryEvaluate } from '../evaluated';
import { call, Expression, given, isEmpty, memberOf, object, value } from '../expression';

/** `NodeInterface.…` of an interface in nmstate's words: the factory that makes the same, else the words themselves. */
export function nodeInterface(state: JsonObject): Expression {
  const telling = byType(state);
  if (telling !== undefined && isDeepStrictEqual(stateOf(telling), state)) return telling;
  return call('NodeInterface', 'of', value(state));
}

/** `Uplink.bond(…)` of a bond in nmstate's words. */
export function uplinkOf(bond: JsonObject): Expression | undefined {
  const { mode, port, options } = objectAt(bond, 'link-aggregation');
  const { miimon, ...others } = isObject(options) ? options : {};
  const slb = others['balance-slb'] !== undefined;
  const given_ = Object.entries(slb ? {} : { ...(String(miimon) === '100' ? {} : { miimon }), ...others }).map(([key, option]) => [key, String(option as string)]);
  return call('Uplink', 'bond', given(bond.name), object({
    ports: given(port),
    mode: slb || mode === BondMode.ACTIVE_BACKUP ? undefined : memberOf('BondMode', { ...BondMode }, mode),
    balanceSlb: slb ? value(true) : undefined,
    options: given_.length === 0 ? undefined : value(Object.fromEntries(given_) as JsonObject),
  }));
}

function byType(state: JsonObject): Expression | undefined {
  const options = optionsOf({ description: state.description, mtu: state.mtu, macAddress: state['mac-address'], copyMacFrom: state['copy-mac-from'] });
  if (state.state === 'absent') return call('NodeInterface', 'absent', given(state.name), given(state.type));
  switch (state.type) {
    case 'ethernet': return call('NodeInterface', 'ethernet', given(state.name), options);
    case 'bond': return call('NodeInterface', 'bond', uplinkOf(state), options);
    case 'vlan': return vlan(state);
    case 'linux-bridge': return call('NodeInterface', 'linuxBridge', given(state.name), value({ ports: portsOf(state), ...stated(state) }));
    case 'ovs-bridge': return call('NodeInterface', 'ovsBridge', given(state.name), value({ ports: portsOf(state) }));
    case 'ovs-interface': {
      const { peer } = objectAt(state, 'patch');
      return peer === undefined ? call('NodeInterface', 'ovsInterface', given(state.name), options) : call('NodeInterface', 'patch', given(state.name), given(peer));
    }
    default: return undefined;
  }
}

function vlan(state: JsonObject): Expression {
  const { 'base-iface': base, id } = objectAt(state, 'vlan');
  const name = state.name === `${String(base)}.${String(id)}` ? undefined : state.name;
  return call('NodeInterface', 'vlan', given(base), given(id), optionsOf({ name, description: state.description, mtu: state.mtu, macAddress: state['mac-address'] }));
}

function portsOf(state: JsonObject): Json {
  return listAt(state, 'bridge', 'port').map((port) => ({ name: isObject(port) ? port.name ?? null : null }));
}

function stated({ description, mtu }: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries({ description, mtu }).filter(([, entry]) => entry !== undefined));
}

function optionsOf(entries: { readonly [option: string]: Json | undefined }): Expression | undefined {
  const all = object(Object.fromEntries(Object.entries(entries).map(([option, entry]) => [option, given(entry)])));
  return isEmpty(all) ? undefined : all;
}

function stateOf(expression: Expression): unknown {
  const made = tryEvaluate(expression) as { readonly _state?: object } | undefined;
  // As it is written: without what is undefined.
  return made?._state === undefined ? undefined : JSON.parse(JSON.stringify(made._state));
}
