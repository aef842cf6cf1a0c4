import { Io } from './io';

const QUIET_FOR = 1000;
const BETWEEN = 100;

/** A line on the terminal for work that takes longer than a second. */
export class Progress {
  private next = Date.now() + QUIET_FOR;
  private isShown = false;

  public constructor(private readonly io: Io) {}

  public show(text: string): void {
    if (!this.io.showsProgress || Date.now() < this.next) return;
    this.io.err(`\r\x1b[K${text}`);
    this.next = Date.now() + BETWEEN;
    this.isShown = true;
  }

  public clear(): void {
    if (this.isShown) this.io.err('\r\x1b[K');
    this.isShown = false;
  }
}
