/** What stands at a JSON pointer whose list items go by index or by name; undefined where nothing does. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer.split('/').slice(1).map(unescaped).reduce(inside, value);
}

function unescaped(key: string): string {
  return key.replace(/~1/g, '/').replace(/~0/g, '~');
}

function inside(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value)).get(key);
  return found === undefined && Array.isArray(value) ? value.find((item) => inside(item, 'name') === key) : found;
}
