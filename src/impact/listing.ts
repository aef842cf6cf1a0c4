const MOST_NAMES = 5;

/** Names in a sentence: `"a", "b" and "c"`, of many the first ones and how many more. */
export function listing(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const quoted = shown.map((name) => `"${name}"`);
  if (shown.length < names.length) return `${quoted.join(', ')} and ${names.length - shown.length} more`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/** `VM "a"`, or `VMs "a" and "b"`. */
export function counted(noun: string, names: readonly string[]): string {
  return `${names.length === 1 ? noun : `${noun}s`} ${listing(names)}`;
}
