import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a source file. */
export interface SourceLine {
  /** Relative to the working directory if it is inside of it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The line of the user's program that led to a construct. */
export interface UserLine {
  /** Undefined if there is none: programs in Python, Java or Go, or the user further away than we look. */
  format(): SourceLine | undefined;
}

/** Up to three of our own constructors, ourselves, and a few of a blueprint's. A frame costs 0.4 µs and 64 bytes. */
const FRAMES = 8;

/** With source maps our own frames are in src, else in lib. */
const OWN_FOLDERS = ['lib', 'src'].map((folder) => join(__dirname, '..', '..', folder) + sep);

/** `at new Web (/app/web.ts:12:5)`, `at file:///app/main.mjs:3:1`. No frame of node (`node:internal/…`), evaluated code or a REPL has an absolute path. */
const FRAME = /^ *at (?:async )?(?:.* \()?((?:file:|\/|\\\\|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/;

/** Notes where we are, and leaves the reading of it for when somebody asks: most lines are never shown. */
export function captureUserLine(): UserLine {
  const { stackTraceLimit } = Error;
  // Not by assignment, which throws if the user has frozen Error. A new Error costs less than captureStackTrace from eight frames on.
  Reflect.set(Error, 'stackTraceLimit', FRAMES);
  const trace = new Error();
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  return new CapturedLine(trace);
}

class CapturedLine implements UserLine {
  constructor(private readonly trace: Error) {}

  public format(): SourceLine | undefined {
    // The jsii runtime, of which every frame is.
    if (process.env.JSII_AGENT !== undefined) return undefined;
    for (const text of stackOf(this.trace).split('\n')) {
      const [, location = '', line, column] = FRAME.exec(text) ?? [];
      if (location === '' || text.includes('eval at ')) continue;
      const file = location.startsWith('file:') ? fileURLToPath(location) : location;
      if (isUsers(file)) return { file: shortened(file), line: Number(line), column: Number(column) };
    }
    return undefined;
  }
}

/** V8 writes the text now, by the user's or ts-node's `Error.prepareStackTrace`, which may return or throw anything. */
function stackOf(trace: Error): string {
  try {
    return String(trace.stack);
  } catch {
    return '';
  }
}

/** In a bundle we are in the same file as the user, and cannot tell who is who. */
function isUsers(file: string): boolean {
  return file !== __filename && !/[\\/]node_modules[\\/]/.test(file) && !OWN_FOLDERS.some((folder) => file.startsWith(folder));
}

function shortened(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith(`..${sep}`) || isAbsolute(path) ? file : path;
}
