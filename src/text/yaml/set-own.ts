/** Gives an object a property that may have any name. */
export function setOwn<V>(object: { [name: string]: V }, name: string, value: V): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}
