/** The world as a verb sees it; tests give it another. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Buffer;
  /** Whether what is written to `out` is looked at on a terminal that shows colours. */
  readonly isColoured: boolean;
  /** Whether somebody sees `err` while we work. */
  readonly showsProgress: boolean;
  /** 0 done, 1 findings, 2 usage or input that cannot be read at all; a verb may have more. */
  exitCode: number;
}

/** The process that we are. */
export function processIo(): Io {
  // Who reads only the beginning, as `head` does, has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const isWanted = process.env.NO_COLOR === undefined || process.env.NO_COLOR === '';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    stdin: () => (require('node:fs') as typeof import('node:fs')).readFileSync(0),
    isColoured: process.stdout.isTTY === true && isWanted && process.env.TERM !== 'dumb',
    showsProgress: process.stderr.isTTY === true,
    exitCode: 0,
  };
}
