import { Refusal } from './refusal';
import { Scanner } from './scanner';
import { Mark, TokenKind } from './token';

/** Asks for one token after the other. */
export abstract class TokenReader {
  public constructor(protected readonly scanner: Scanner) {}

  protected at(kind: TokenKind, second?: TokenKind, third?: TokenKind, fourth?: TokenKind): boolean {
    const next = this.scanner.peek().kind;
    return next === kind || next === second || next === third || next === fourth;
  }

  protected takeIf(kind: Mark['kind']): Mark | undefined {
    const next = this.scanner.peek();
    return next.kind === kind ? this.scanner.takeAs(next as Mark) : undefined;
  }

  protected expect(kind: Mark['kind'], refusal: string): void {
    if (this.takeIf(kind) === undefined) throw new Refusal(refusal, this.scanner.peek().start);
  }

  /** If all the rest was read, the bracket that was never closed is to blame. */
  protected expectComma(refusal: string, opening: number): void {
    if (this.at('stream-end')) throw new Refusal(refusal, opening);
    this.expect(',', refusal);
  }
}
