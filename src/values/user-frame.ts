import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a file of the user's own program. */
export interface UserFrame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** With source maps our own frames are in src, else in lib. */
const OWN_FOLDERS = ['lib', 'src'].map((folder) => join(__dirname, '..', '..', folder) + sep);

/** `at new Web (/app/web.ts:12:5)`, `at file:///app/main.mjs:3:1`. No frame of node (`node:internal/…`), evaluated code or a REPL has an absolute path. */
const FRAME = /^ *at (?:async )?(?:.* \()?((?:file:|\/|\\\\|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/;

/** The place that a line of a stack trace names, if it is the user's: not ours, not a package's, not node's. */
export function userFrame(text: string): UserFrame | undefined {
  const [, location = '', line, column] = FRAME.exec(text) ?? [];
  if (location === '' || text.includes('eval at ')) return undefined;
  const file = location.startsWith('file:') ? fileURLToPath(location) : location;
  return isUsers(file) ? { file, line: Number(line), column: Number(column) } : undefined;
}

/** In a bundle we are in the same file as the user, and cannot tell who is who. */
function isUsers(file: string): boolean {
  return file !== __filename && !/[\\/]node_modules[\\/]/.test(file) && !OWN_FOLDERS.some((folder) => file.startsWith(folder));
}
