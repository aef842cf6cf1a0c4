/** Names for variables and constructs, each given once. */
export class Names {
  private readonly given = new Set<string>();

  public constructor(taken: readonly string[]) {
    for (const name of taken) this.given.add(name.toLowerCase());
  }

  /** A variable for something that is called so: letters and digits of the first name that is free. */
  public variable(...wanted: readonly string[]): string {
    const [base = '', ...longer] = wanted.map(camelCase);
    const first = [base, ...longer].find((name) => name !== '' && !this.given.has(name.toLowerCase()));
    const name = first ?? this.numbered(base === '' ? 'item' : base);
    this.given.add(name.toLowerCase());
    return name;
  }

  private numbered(base: string): string {
    for (let i = 2; ; i++) if (!this.given.has(`${base}${i}`.toLowerCase())) return `${base}${i}`;
  }
}

/** `VlanNet25` of `vlanNet25`, for a construct's id. */
export function pascalCase(variable: string): string {
  return variable.charAt(0).toUpperCase() + variable.slice(1);
}

/** A digit cannot come first, and words that TypeScript keeps for itself are lengthened. */
function camelCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('');
  return /^\d/.test(name) ? `n${name}` : name;
}
