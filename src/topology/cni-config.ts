import { isObject, JsonObject, listAt, textAt, valueAt } from './json';
import { inside, Place, placeOf, Manifest, within } from './place';
import { JsonError, readJson } from '../text/read-json';

/** One plugin of a CNI configuration. */
export interface CniPlugin {
  /** Undefined where the configuration names none. */
  readonly type?: string;
  readonly config: JsonObject;
  readonly place: Place;
}

/** What the text of `spec.config` says. */
export type CniConfig =
  /** No text: Multus looks for a file of the network's name on the node. */
  | { readonly kind: 'absent' }
  | {
    readonly kind: 'unreadable';
    readonly place: Place;
    readonly text: string;
    /** Undefined: it is JSON, but no object. */
    readonly error?: JsonError;
  }
  | {
    readonly kind: 'config';
    readonly place: Place;
    readonly text: string;
    readonly object: JsonObject;
    /** Undefined: Multus takes the attachment's name. */
    readonly name?: string;
    readonly cniVersion?: string;
    /** Whether it is written as a list of plugins. */
    readonly isChain: boolean;
    readonly plugins: readonly CniPlugin[];
  };

/**
 * The CNI configuration of a NetworkAttachmentDefinition.
 *
 * @see https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/types/conf.go#L184
 */
export function cniConfigOf(manifest: Manifest): CniConfig {
  const place = placeOf(manifest, 'spec', 'config');
  const text = textAt(manifest.object, 'spec', 'config');
  if (text === undefined || text.trim() === '') return { kind: 'absent' };
  const { value: object, error } = readJson(text);
  if (error !== undefined) return { kind: 'unreadable', place: { ...place, position: error }, text, error };
  if (!isObject(object)) return { kind: 'unreadable', place, text };
  // A configuration with a type is one plugin to Multus, whatever else it holds.
  const isChain = Array.isArray(goField(object, 'plugins')) && !textOf(goField(object, 'type'));
  return {
    kind: 'config',
    place: inside(place),
    text,
    object,
    name: textOf(goField(object, 'name')),
    cniVersion: textOf(goField(object, 'cniVersion')),
    isChain,
    plugins: isChain ? chain(object, place) : [{ type: textOf(goField(object, 'type')), config: object, place: inside(place) }],
  };
}

/**
 * A field as Go's encoding/json binds it: the exact key, or else one that differs in case only.
 *
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 */
export function goField(object: JsonObject, name: string): unknown {
  const key = goKey(object, name);
  return key === undefined ? undefined : object[key];
}

/** The key that binds to that field, as it is written. */
export function goKey(object: JsonObject, name: string): string | undefined {
  if (Object.prototype.hasOwnProperty.call(object, name)) return name;
  const lower = name.toLowerCase();
  // Most keys are told apart by their length, which the case of a letter does not change.
  return Object.keys(object).find((candidate) => candidate.length === lower.length && candidate.toLowerCase() === lower);
}

function chain(object: JsonObject, place: Place): readonly CniPlugin[] {
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === 'plugins') ?? 'plugins';
  return listAt(object, key).map((plugin, i) => {
    const config = isObject(plugin) ? plugin : {};
    return { type: textOf(goField(config, 'type')), config, place: within(inside(place), key, i) };
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whether the configuration asks an IPAM plugin for addresses, and which. */
export function ipamTypeOf(config: JsonObject): string | undefined {
  return textOf(valueAt(goField(config, 'ipam'), 'type')) || undefined;
}
