/** A value of JSON as it is written: with its place in the text, every key, and numbers in their own spelling. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null';
  /** Where it begins in the text. */
  readonly start: number;
  /** As it stands in the text, for strings and numbers. */
  readonly raw: string;
  /** Of an object, in order; a key may stand twice. */
  readonly entries: readonly JsonEntry[];
  /** Of an array. */
  readonly items: readonly JsonNode[];
}

/** A key with its value. */
export interface JsonEntry {
  readonly key: string;
  /** Where the key begins in the text. */
  readonly start: number;
  readonly value: JsonNode;
}

/** Where a text stops being JSON, and the likely cause. */
export interface JsonFault {
  readonly offset: number;
  readonly cause: string;
}

/** Deeper than anything that a person writes. */
const DEEPEST = 500;

/** Reads JSON as RFC 8259 has it, which is what Go reads; throws nothing. */
export function readJsonText(text: string): JsonNode | JsonFault {
  try {
    return new Reader(text).document();
  } catch (fault) {
    if (fault instanceof Stop) return { offset: fault.offset, cause: fault.message };
    throw fault;
  }
}

/** Whether a text was no JSON. */
export function isFault(read: JsonNode | JsonFault): read is JsonFault {
  return 'cause' in read;
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

class Stop extends Error {
  constructor(readonly offset: number, cause: string) {
    super(cause);
  }
}

class Reader {
  private at = 0;
  /** The end of the last value, where a comma would belong. */
  private end = 0;

  constructor(private readonly text: string) {}

  public document(): JsonNode {
    const node = this.value(0);
    this.space();
    if (this.at < this.text.length) throw new Stop(this.at, `something follows the JSON: ${this.seen()}`);
    return node;
  }

  private value(depth: number): JsonNode {
    if (depth > DEEPEST) throw new Stop(this.at, 'it is nested too deep');
    this.space();
    const start = this.at;
    const node = this.valueAt(start, depth);
    this.end = this.at;
    return node;
  }

  private valueAt(start: number, depth: number): JsonNode {
    const next = this.text[this.at];
    if (next === '{') return this.object(start, depth);
    if (next === '[') return this.array(start, depth);
    if (next === '"') return leaf('string', start, this.string());
    const [number] = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?(?![\w.+])/.exec(this.text.slice(this.at, this.at + 400)) ?? [];
    if (number !== undefined) return leaf('number', start, this.take(number));
    for (const word of ['true', 'false', 'null'] as const) {
      if (this.word() === word) return leaf(word, start, this.take(word));
    }
    throw new Stop(start, this.noValue());
  }

  private object(start: number, depth: number): JsonNode {
    const entries: JsonEntry[] = [];
    this.at += 1;
    for (let isFirst = true; !this.closes('}', isFirst); isFirst = false) {
      if (!isFirst) this.comma('}');
      const keyStart = this.at;
      if (this.text[this.at] !== '"') throw new Stop(this.at, this.noKey());
      const key = textOf(this.string());
      this.space();
      if (this.text[this.at] !== ':') throw new Stop(this.at, this.noColon(key));
      this.at += 1;
      entries.push({ key, start: keyStart, value: this.value(depth + 1) });
    }
    return { ...leaf('object', start, ''), entries };
  }

  private array(start: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.at += 1;
    for (let isFirst = true; !this.closes(']', isFirst); isFirst = false) {
      if (!isFirst) this.comma(']');
      items.push(this.value(depth + 1));
    }
    return { ...leaf('array', start, ''), items };
  }

  private closes(bracket: string, isFirst: boolean): boolean {
    this.space();
    if (this.text[this.at] === bracket) {
      this.at += 1;
      return true;
    }
    if (this.at >= this.text.length) throw new Stop(this.at, `the text ends before a "${bracket}"`);
    if (isFirst && this.text[this.at] === ',') throw new Stop(this.at, 'a comma stands before the first entry');
    return false;
  }

  private comma(bracket: string): void {
    if (this.text[this.at] !== ',') throw new Stop(this.at, this.noComma(bracket));
    const comma = this.at;
    this.at += 1;
    this.space();
    if (this.text[this.at] === bracket) throw new Stop(comma, `a trailing comma stands before "${bracket}"`);
    if (this.text[this.at] === ',') throw new Stop(this.at, 'two commas follow each other');
  }

  private string(): string {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      const next = this.text.charAt(this.at);
      if (next < ' ') throw new Stop(start, 'this text has no closing quote on its line');
      if (next !== '\\') continue;
      const [escaped] = /^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 6)) ?? [];
      if (escaped === undefined) throw new Stop(this.at, 'JSON does not know this escape');
      this.at += escaped.length - 1;
    }
    this.at += 1;
    return this.text.slice(start, this.at);
  }

  private space(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.at))) this.at += 1;
  }

  private take(part: string): string {
    this.at += part.length;
    return part;
  }

  private word(): string {
    return /^[^\s,:"'{}[\]]*/.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? '';
  }

  private seen(): string {
    return `"${this.word() || this.text.charAt(this.at)}"`;
  }

  private strange(): string | undefined {
    const next = this.text.slice(this.at, this.at + 2);
    if (next === '//' || next === '/*' || next.startsWith('#')) return 'JSON has no comments';
    if (next.startsWith('\'')) return 'JSON has double quotes only';
    if (/^[“”„«»‘’]/.test(next)) return 'a typographic quote stands where JSON wants "';
    return undefined;
  }

  private noValue(): string {
    if (this.at >= this.text.length) return 'the text ends where a value is wanted';
    const strange = this.strange();
    if (strange !== undefined) return strange;
    if (',}]'.includes(this.text.charAt(this.at))) return `a value is missing before "${this.text.charAt(this.at)}"`;
    if (/^[-+.\d]/.test(this.word())) return `${this.seen()} is no number of JSON`;
    return `${this.seen()} wants quotes`;
  }

  private noKey(): string {
    return this.strange() ?? (/^[\w.-]/.test(this.word()) ? `the key ${this.seen()} wants quotes` : `a key in quotes is wanted, not ${this.seen()}`);
  }

  private noColon(key: string): string {
    const [, name] = /^([^:]*):\s*$/.exec(key) ?? [];
    if (name !== undefined) return `the colon stands inside the quotes of "${key}": it should be "${name}":`;
    return this.text[this.at] === '=' ? `after the key "${key}" stands "=" where a colon is wanted` : `a colon is missing after the key "${key}"`;
  }

  private noComma(bracket: string): string {
    const strange = this.strange();
    if (strange !== undefined) return strange;
    if ('}]'.includes(this.text.charAt(this.at))) return `"${this.text.charAt(this.at)}" stands where "${bracket}" is wanted`;
    const { line } = lineAndColumn(this.text, this.end);
    return `a comma is missing after the value that ends on line ${line}`;
  }
}

function leaf(kind: JsonNode['kind'], start: number, raw: string): JsonNode {
  return { kind, start, raw, entries: [], items: [] };
}

/** What a text of JSON says. */
export function textOf(raw: string): string {
  return JSON.parse(raw) as string;
}
