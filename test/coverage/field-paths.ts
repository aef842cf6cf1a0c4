/**
 * The fields that a value has, in upstream's spelling: `vlanTrunk[].minID`, `binding.*.migration`. A field that upstream names as a whole
 * (a map of labels, an empty object) is not looked into.
 */
export function fieldPaths(value: unknown, upstream: readonly string[]): readonly string[] {
  return [...new Set(pathsBelow(value, '', upstream))].sort();
}

function pathsBelow(value: unknown, path: string, upstream: readonly string[]): readonly string[] {
  if (path !== '' && upstream.includes(path)) return [path];
  if (Array.isArray(value)) return value.length === 0 ? [`${path}[]`] : value.flatMap((item) => pathsBelow(item, `${path}[]`, upstream));
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return path === '' ? [] : [path];
  const isMap = upstream.some((field) => field.startsWith(`${path}.*`));
  return entries.flatMap(([key, entry]) => pathsBelow(entry, `${path === '' ? '' : `${path}.`}${isMap ? '*' : key}`, upstream));
}
