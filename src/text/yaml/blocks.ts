import { mark, Mark } from './token';
import { TokenQueue } from './token-queue';

/** The blocks that are open, by their indentation: they begin and end without a character that says so. */
export class Blocks {
  /** Columns of the innermost one, -1 for none. */
  public indent = -1;
  private readonly outer: number[] = [];

  public constructor(private readonly queue: TokenQueue) {}

  /** Begins a block before the token of that number, unless one with this indentation is open. */
  public begin(kind: Mark['kind'], column: number, start: number, number: number): void {
    if (this.indent >= column) return;
    this.outer.push(this.indent);
    this.indent = column;
    this.queue.insert(number, mark(kind, start, start));
  }

  /** Ends the blocks that are indented more than a column. */
  public endBehind(column: number, at: number): void {
    while (this.indent > column) {
      this.queue.push(mark('block-end', at, at));
      this.indent = this.outer.pop() ?? -1;
    }
  }
}
