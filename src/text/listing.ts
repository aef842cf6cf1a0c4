const MOST_NAMES = 5;

/** Names in a sentence: `"a", "b" and "c"`, of many the first ones and how many more. */
export function listing(names: readonly string[]): string {
  return enumerated(names.map((name) => `"${name}"`));
}

/** Parts of a sentence: `a, b and c`, of many the first ones and how many more. */
export function enumerated(parts: readonly string[]): string {
  if (parts.length > MOST_NAMES + 1) return `${parts.slice(0, MOST_NAMES).join(', ')} and ${parts.length - MOST_NAMES} more`;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}

/** `VM "a"`, or `VMs "a" and "b"`. */
export function counted(noun: string, names: readonly string[]): string {
  return `${names.length === 1 ? noun : `${noun}s`} ${listing(names)}`;
}
