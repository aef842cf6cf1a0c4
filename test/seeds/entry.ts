/** What `expected.json` says of one block of a seed. */
export interface Entry {
  /** The seed's file name without `.md`. */
  readonly seed: string;
  /** Line of the block in it, as `blocksOf` counts. */
  readonly line: number;
  /** The object's kind, or what a fragment is a part of (`facetsOf` knows the kinds of fragments). */
  readonly kind: string;
  /** The object's name; fragments have none. */
  readonly name?: string;
  readonly status: 'reproduced' | 'mended' | 'out of scope';
  /** Why it is mended or out of scope. */
  readonly reason?: string;
  /** Mended: texts of the seed and what stands in their place before it is read; each must occur. */
  readonly replace?: { readonly [text: string]: string };
  /** Mended: places where ours may differ, and why. */
  readonly exempt?: { readonly [pointer: string]: string };
  /** Mended: texts that ours must nevertheless have at a place, by JSON pointer. */
  readonly keeps?: { readonly [pointer: string]: readonly string[] };
  /** Which of our objects covers it, where that does not follow from `kind` and `name`. */
  readonly as?: {
    /** The example that has it: a second one where the seed shows two states of one object. */
    readonly example?: string;
    readonly kind?: string;
    readonly name?: string;
    readonly namespace?: string;
  };
}

/** What is wrong with an entry by itself. */
export function faultsOf({ status, reason, replace, exempt, keeps, as }: Entry): readonly string[] {
  const isMended = replace !== undefined || exempt !== undefined;
  switch (status) {
    case 'reproduced': return faults(
      [reason !== undefined, 'is reproduced, but gives a reason'],
      [isMended || keeps !== undefined, 'is reproduced, but mended'],
    );
    case 'mended': return faults(
      [!reason, 'is mended without a reason'],
      [!isMended, 'is mended, but neither replaces nor exempts anything'],
      [Object.values(exempt ?? {}).includes(''), 'has an exemption without a reason'],
    );
    case 'out of scope': return faults(
      [!reason, 'is out of scope without a reason'],
      [isMended || as !== undefined, 'is out of scope, but says what covers it'],
    );
    default: return [`has the unknown status "${String(status)}"`];
  }
}

function faults(...rules: ReadonlyArray<readonly [boolean, string]>): readonly string[] {
  return rules.filter(([broken]) => broken).map(([, text]) => text);
}
