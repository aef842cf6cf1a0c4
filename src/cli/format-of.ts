import { UsageError } from './usage-error';

/** The name that `--format` was given, where it is one of the formats' own: `constructor` is none. */
export function formatOf<Name extends string>(formats: { readonly [name in Name]: unknown }, value: string): Name {
  const isFormat = (name: string): name is Name => Object.hasOwn(formats, name);
  if (!isFormat(value)) throw new UsageError(`option --format takes ${Object.keys(formats).join(', ')}, not ${JSON.stringify(value)}`);
  return value;
}
