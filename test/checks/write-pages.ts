/** `npm run docs:checks`: writes docs/checks anew. */
import { mkdirSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { pages } from './page';

const FOLDER = join(__dirname, '../../docs/checks');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [file, text] of Object.entries(pages())) writeFileSync(join(FOLDER, file), text);
