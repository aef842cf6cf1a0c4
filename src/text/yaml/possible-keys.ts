import { Blocks } from './blocks';
import { Refusal } from './refusal';
import { Source } from './source';
import { TokenQueue } from './token-queue';

/** A token that will turn out to be a key if a colon follows it. */
interface PossibleKey {
  /** The number of the token, counted from the beginning of the text. */
  readonly token: number;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly required: boolean;
}

export const LONGEST_KEY = 1024;

/** The possible keys: one at most at each level of brackets. */
export class PossibleKeys {
  private readonly levels: (PossibleKey | undefined)[] = [undefined];

  public constructor(private readonly source: Source, private readonly queue: TokenQueue, private readonly blocks: Blocks) {}

  /** Whether this token may still become a key. */
  public hasToken(token: number): boolean {
    for (const key of this.levels) {
      if (key !== undefined && key.token === token) return this.isNear(key);
    }
    return false;
  }

  /** The next token may become a key; where a block's keys begin, nothing else can stand. The last one must have been dropped. */
  public put(start: number, line: number, column: number): void {
    const required = this.levels.length === 1 && this.blocks.indent === column;
    this.levels[this.levels.length - 1] = { token: this.queue.nextNumber, start, line, column, required };
  }

  /** The key that a colon here belongs to, which is one no longer. */
  public take(): PossibleKey | undefined {
    const key = this.levels[this.levels.length - 1];
    if (key === undefined || !this.isNear(key)) return undefined;
    this.levels[this.levels.length - 1] = undefined;
    return key;
  }

  /** @throws Refusal if only a key could stand where the forgotten one stands */
  public drop(): void {
    const key = this.levels[this.levels.length - 1];
    if (key?.required) throw new Refusal("could not find expected ':'", key.start);
    this.levels[this.levels.length - 1] = undefined;
  }

  /** At the end of the text no colon comes any more. */
  public forget(): void {
    this.levels.fill(undefined);
  }

  public open(): void {
    this.levels.push(undefined);
  }

  /** Answers whether a bracket is still open. */
  public close(): boolean {
    if (this.levels.length > 1) this.levels.pop();
    return this.levels.length > 1;
  }

  private isNear({ line, start, required }: PossibleKey): boolean {
    if (line === this.source.line && this.source.at - start <= LONGEST_KEY) return true;
    if (required) throw new Refusal("could not find expected ':'", start);
    return false;
  }
}
