import { Owner, refuse } from './refuse';

/** The value, if it is one of the enum's: the type system says so in TypeScript only, callers come from Python and JavaScript too. */
export function oneOf<T extends string>(owner: Owner, prop: string, value: T, options: { readonly [name: string]: T }): T;
export function oneOf<T extends string>(owner: Owner, prop: string, value: T | undefined, options: { readonly [name: string]: T }): T | undefined;
export function oneOf<T extends string>(owner: Owner, prop: string, value: T | undefined, options: { readonly [name: string]: T }): T | undefined {
  const values = Object.values(options);
  if (value === undefined || values.includes(value)) return value;
  refuse(owner, prop, value, values.join(', '));
}
