import { JsonEntry, JsonNode } from './json-node';
import { JsonRefusal, quotedByte } from './json-refusal';
import { passNumber, passString, passWord } from './json-scalars';
import { afterKey, afterValue, Guess, noKey, noValue, Surroundings } from './likely-cause';
import { DEEPEST } from '../yaml/deepest';

const SPACE: readonly string[] = [' ', '\t', '\r', '\n'];

/** Reads JSON as Go does and keeps where everything stands; `root` holds what was read, even of a text that is refused. */
export class JsonReader {
  public root: JsonNode | undefined;
  /** The opening brackets around what is being read. */
  private readonly open: number[] = [];
  /** Where the last name or value began. */
  private last: number;
  /** No matter of syntax, so that refusals of syntax come first. */
  private tooLarge: JsonRefusal | undefined;

  /** @param at where to begin */
  public constructor(private readonly text: string, private at = 0) {
    this.last = at;
  }

  /** Reads all of the text. @throws JsonRefusal */
  public readAll(): void {
    if (this.readOne() < this.text.length) throw this.refusal('after top-level value', afterValue(this.surroundings));
    if (this.tooLarge !== undefined) throw this.tooLarge;
  }

  /** Reads one value and answers the offset of what follows it and the blanks behind it. @throws JsonRefusal */
  public readOne(): number {
    this.passSpace();
    this.passValue((node) => {
      this.root = node;
    });
    this.passSpace();
    return this.at;
  }

  private passValue(keep: (node: JsonNode) => void): void {
    const { text, at } = this;
    const first = text.charAt(at);
    if (first === '{') return this.passObject(keep);
    if (first === '[') return this.passArray(keep);
    if (!/["\-0-9tfn]/.test(first)) throw this.refusal('looking for beginning of value', noValue(this.surroundings));
    this.last = at;
    // Kept before it is read, so that what is refused has a place too.
    const node: { start: number; raw?: string } = { start: at };
    keep(node);
    if (first === '"') this.at = passString(text, at);
    else if (/[tfn]/.test(first)) this.at = passWord(text, at);
    else this.passNumber();
    node.raw = text.slice(at, this.at);
  }

  private passNumber(): void {
    const start = this.at;
    this.at = passNumber(this.text, start);
    const digits = this.text.slice(start, this.at);
    if (Number.isFinite(Number(digits))) return;
    this.tooLarge ??= new JsonRefusal(`json: cannot unmarshal number ${digits} into Go value of type float64`, 'number too large', start);
  }

  private passObject(keep: (node: JsonNode) => void): void {
    const entries: JsonEntry[] = [];
    keep({ start: this.at, entries });
    this.enter();
    while (!this.closes('}')) {
      if (entries.length > 0) this.passComma('after object key:value pair');
      this.passEntry(entries);
    }
  }

  private passEntry(entries: JsonEntry[]): void {
    const { text, at: start } = this;
    if (text.charAt(start) !== '"') throw this.refusal('looking for beginning of object key string', noKey(this.surroundings));
    this.last = start;
    this.at = passString(text, start);
    const written = text.slice(start, this.at);
    const name = written.includes('\\') ? JSON.parse(written) as string : written.slice(1, -1);
    this.passSpace();
    if (text.charAt(this.at) !== ':') throw this.refusal('after object key', afterKey(this.surroundings));
    this.at++;
    this.passSpace();
    this.passValue((value) => entries.push({ name, start, value }));
    this.passSpace();
  }

  private passArray(keep: (node: JsonNode) => void): void {
    const items: JsonNode[] = [];
    keep({ start: this.at, items });
    this.enter();
    while (!this.closes(']')) {
      if (items.length > 0) this.passComma('after array element');
      this.passValue((item) => items.push(item));
      this.passSpace();
    }
  }

  private enter(): void {
    this.open.push(this.at);
    if (this.open.length > DEEPEST) throw new JsonRefusal(`nested deeper than ${DEEPEST} levels`, 'nested too deep', this.at);
    this.at++;
    this.passSpace();
  }

  private closes(bracket: string): boolean {
    if (this.text.charAt(this.at) !== bracket) return false;
    this.at++;
    this.open.pop();
    return true;
  }

  private passComma(context: string): void {
    if (this.text.charAt(this.at) !== ',') throw this.refusal(context, afterValue(this.surroundings));
    this.at++;
    this.passSpace();
  }

  private passSpace(): void {
    while (SPACE.includes(this.text.charAt(this.at))) this.at++;
  }

  private get surroundings(): Surroundings {
    return { text: this.text, at: this.at, last: this.last, opening: this.open[this.open.length - 1] };
  }

  private refusal(context: string, { cause, at }: Guess): JsonRefusal {
    const isEnd = this.at >= this.text.length;
    return new JsonRefusal(isEnd ? 'unexpected end of JSON input' : `invalid character ${quotedByte(this.text, this.at)} ${context}`, cause, at);
  }
}
