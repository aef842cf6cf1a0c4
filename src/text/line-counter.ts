import { Position } from './document';

/** Tells lines and columns of offsets that only grow, without counting from the beginning each time. */
export class LineCounter {
  private line = 1;
  private lineStart = 0;

  public constructor(private readonly text: string) {}

  public positionAt(offset: number): Position {
    for (let at = this.text.indexOf('\n', this.lineStart); at !== -1 && at < offset; at = this.text.indexOf('\n', at + 1)) {
      this.line++;
      this.lineStart = at + 1;
    }
    return { line: this.line, column: offset - this.lineStart + 1 };
  }
}
