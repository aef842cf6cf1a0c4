import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Rewrites the compiled index so that a file is loaded when something of it is first asked for. All of them cost 150 ms, of which one construct needs a tenth.

const ROOT = join(__dirname, '..');
const EXPORT = /^export \* from '(\.\/.+)';$/gm;

const modules = [...readFileSync(join(ROOT, 'src', 'index.ts'), 'utf8').matchAll(EXPORT)].map(([, path = '']) => path);
const names = modules.flatMap((path) => Object.keys(require(join(ROOT, 'lib', path)) as object).map((name) => ({ name, path })));
const lines = names.map(({ name, path }) => `lazy('${name}', () => require('${path}'));`);

writeFileSync(join(ROOT, 'lib', 'index.js'), [
  "'use strict';",
  "Object.defineProperty(exports, '__esModule', { value: true });",
  'function lazy(name, load) {',
  '  Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });',
  '}',
  ...lines,
  '// Never run: tells `import { … }` of ES modules which names there are.',
  `0 && (module.exports = { ${names.map(({ name }) => name).join(', ')} });`,
  '',
].join('\n'));
