import { Token } from './token';

/** The tokens found and not yet taken; each has a number, counted from the beginning of the text. */
export class TokenQueue {
  /** Never shortened: to write over old tokens is cheaper than to let the array go. */
  private readonly tokens: Token[] = [];
  private head = 0;
  private tail = 0;
  private taken = 0;

  public get first(): Token | undefined {
    return this.head < this.tail ? this.tokens[this.head] : undefined;
  }

  public get firstNumber(): number {
    return this.taken;
  }

  /** The number of the token that is pushed next. */
  public get nextNumber(): number {
    return this.taken + this.tail - this.head;
  }

  public push(token: Token): void {
    this.tokens[this.tail] = token;
    this.tail++;
  }

  public insert(number: number, token: Token): void {
    const index = this.head + number - this.taken;
    this.push(token);
    if (index === this.tail - 1) return;
    this.tokens.copyWithin(index + 1, index, this.tail - 1);
    this.tokens[index] = token;
  }

  public shift(): void {
    this.taken++;
    this.head++;
    if (this.head < this.tail) return;
    this.head = 0;
    this.tail = 0;
  }
}
