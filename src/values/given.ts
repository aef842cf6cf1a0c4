import { Owner, refuse } from './refuse';

/** A class whose objects are made by factories: its constructor may be private. */
interface Kind<T> {
  readonly prototype: T;
}

/**
 * The value, if it is of one of our classes. TypeScript lets nothing else through, JavaScript does, and a literal in place of an `Ipam` or
 * a `NodeSelector` would be left out of the manifest in silence.
 */
export function instance<T extends object>(owner: Owner, prop: string, value: T, kind: Kind<T>, allowed: string): T {
  if (Object.prototype.isPrototypeOf.call(kind.prototype, value)) return value;
  refuse(owner, prop, value, allowed);
}

/** The same for a prop that may be left out. */
export function optionalInstance<T extends object>(owner: Owner, prop: string, value: T | undefined, kind: Kind<T>, allowed: string): T | undefined {
  return value === undefined ? undefined : instance(owner, prop, value, kind, allowed);
}

/** The same for each entry of a list that may be left out. */
export function optionalInstances<T extends object>(
  owner: Owner,
  prop: string,
  values: readonly T[] | undefined,
  kind: Kind<T>,
  allowed: string,
): readonly T[] | undefined {
  return optionalList(owner, prop, values, `a list of ${allowed}`)?.map((value) => instance(owner, prop, value, kind, allowed));
}

/** A list that may be left out; its entries are the caller's to check. */
export function optionalList<T>(owner: Owner, prop: string, values: readonly T[] | undefined, allowed: string): readonly T[] | undefined {
  if (values === undefined || Array.isArray(values)) return values;
  refuse(owner, prop, values, allowed);
}

/** Options that a factory cannot do without. */
export function options<T extends object>(owner: Owner, value: T, allowed: string): T {
  if (typeof value === 'object' && value !== null) return value;
  refuse(owner, 'options', value, allowed);
}

/** The props of a construct that has required ones: JavaScript can leave them out altogether. */
export function requiredProps(owner: Owner, props: object): void {
  if (typeof props !== 'object' || props === null) refuse(owner, 'props', props, 'an object with the required props');
}
