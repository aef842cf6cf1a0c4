import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { pages } from './page';

const FOLDER = join(__dirname, '../../docs/checks');

it('docs/checks is what the checks and their manifests say (npm run docs:checks writes it anew)', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  expect(Object.fromEntries(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]))).toEqual(pages());
});
