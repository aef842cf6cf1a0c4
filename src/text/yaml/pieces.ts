/** A stretch of a scalar's value and where it stands in the text; what was not copied (an escape, a folded break) stands at one place as a whole. */
export interface Origin {
  readonly value: number;
  readonly text: number;
  readonly copied: boolean;
}

/** The one scalar whose characters are to be followed to where they came from. */
export interface Trace {
  readonly start: number;
  readonly origins: Origin[];
}

/** A scalar's value, put together while it is read. */
export class Pieces {
  public value = '';
  private isTraced = false;

  public constructor(private readonly text: string, private readonly trace?: Trace) {}

  public begin(start: number): void {
    this.value = '';
    this.isTraced = this.trace?.start === start;
  }

  public copy(from: number, to: number): void {
    if (this.isTraced) this.trace?.origins.push({ value: this.value.length, text: from, copied: true });
    this.value += this.text.slice(from, to);
  }

  public put(value: string, from: number): void {
    if (this.isTraced) this.trace?.origins.push({ value: this.value.length, text: from, copied: false });
    this.value += value;
  }
}
