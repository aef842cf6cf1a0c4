import { Json, JsonObject } from '../topology/json';

/** A piece of the program that is written: plain data, so that the same piece can be printed and, to see what it makes, evaluated. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [key: string, value: Expression])[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  /** What an earlier statement made. */
  | { readonly kind: 'variable'; readonly name: string }
  /** `BondMode.LACP`. */
  | { readonly kind: 'member'; readonly type: string; readonly name: string }
  /** `Uplink.bond(…)`, `kplus.Namespaces.select(…)`. */
  | { readonly kind: 'call'; readonly type: string; readonly method: string; readonly args: readonly Expression[] };

/** JSON as it is. */
export function value(json: Json): Expression {
  return { kind: 'value', value: json };
}

/** An object literal; what is undefined is left out. */
export function object(entries: { readonly [key: string]: Expression | undefined }): Expression {
  return { kind: 'object', entries: Object.entries(entries).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const])) };
}

/** The same for JSON that may be absent. */
export function given(json: Json | undefined): Expression | undefined {
  return json === undefined ? undefined : value(json);
}

/** A member of one of our enums by its manifest's word, such as `BondMode.LACP`; undefined where it has no such word. */
export function memberOf(type: string, members: JsonObject | { readonly [name: string]: string }, word: unknown): Expression | undefined {
  const found = Object.entries(members).find(([, known]) => known === word);
  return found === undefined ? undefined : { kind: 'member', type, name: found[0] };
}

/** A call of a static method. */
export function call(type: string, method: string, ...args: readonly (Expression | undefined)[]): Expression {
  return { kind: 'call', type, method, args: args.flatMap((arg) => arg ?? []) };
}

/** Whether it says nothing: an object literal without entries. */
export function isEmpty(expression: Expression): boolean {
  return expression.kind === 'object' && expression.entries.length === 0;
}
