/** `npm run docs:checks`: writes docs/checks anew, and what the tests know of places and fixes. */
import { mkdirSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { pages } from './page';
import { casesWithFindings, placesAndFixes, RECORD } from './places-and-fixes';

const FOLDER = join(__dirname, '../../docs/checks');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [file, text] of Object.entries(pages())) writeFileSync(join(FOLDER, file), text);

const record = Object.fromEntries(casesWithFindings().map((file) => [file, placesAndFixes(file)]));
writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
