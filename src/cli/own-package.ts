import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Our own package.json. */
export function ownPackage(): unknown {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
}
