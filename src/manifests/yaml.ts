type Yaml = string | number | boolean | null | undefined | readonly Yaml[] | { readonly [key: string]: Yaml };

/** What YAML 1.1 reads as something else than a string, though it stands without quotes. */
const NOT_PLAIN = /^(y|n|yes|no|on|off|true|false|null|~)$/i;

/**
 * YAML for the files that travel inside a manifest: netplan, nmstate, cloud-init. Every string is quoted, since YAML 1.1
 * (PyYAML, older go-yaml) reads an unquoted 52:54:00:12:34:56 as a number and `on` as true. Undefined is left out.
 */
export function yaml(value: object): string {
  return block(value as Yaml, '').replace(/^\n/, '') + '\n';
}

function block(value: Yaml, indent: string): string {
  if (Array.isArray(value)) return value.length === 0 ? ' []' : items(value, indent);
  if (typeof value !== 'object' || value === null) return ` ${scalar(value as string | number | boolean | null)}`;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return ' {}';
  return entries.map(([name, entry]) => `\n${indent}${key(name)}:${block(entry, nested(entry, indent))}`).join('');
}

function items(values: readonly Yaml[], indent: string): string {
  return values.map((value) => {
    const text = block(value, `${indent}  `);
    // A map's first key stands beside the dash, the others below it.
    return `\n${indent}-${text.startsWith('\n') ? ` ${text.slice(indent.length + 3)}` : text}`;
  }).join('');
}

function nested(value: Yaml, indent: string): string {
  return Array.isArray(value) ? indent : `${indent}  `;
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
  // YAML 1.1 takes 1e+21 for a string: its floats have a point.
  return typeof value === 'number' ? String(value).replace(/^(-?\d+)e/, '$1.0e') : String(value);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function key(name: string): string {
  return /^[A-Za-z][-A-Za-z0-9_.]*$/.test(name) && !NOT_PLAIN.test(name) ? name : scalar(name);
}
