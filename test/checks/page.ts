import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { CHECKS } from '../../src/checks';
import { Check } from '../../src/checks/check';

const CASES = join(__dirname, 'cases');

/** Every page of docs/checks, by file name: the published catalogue. */
export function pages(): { readonly [file: string]: string } {
  return { 'README.md': index(), ...Object.fromEntries(CHECKS.map((check) => [`${check.code}.md`, page(check)])) };
}

function page(check: Check): string {
  const { code, level, title, why, evidence, pack } = check;
  const [bad, good] = ['bad-', 'good-'].map((prefix) => example(code, prefix));
  return [
    `# ${code}: ${title}`,
    '',
    `Level: ${level}${pack === undefined ? '' : `, in the opt-in pack \`${pack}\``}.`,
    '',
    `Why: ${why}.`,
    '',
    'Evidence:',
    '',
    ...evidence.map((line) => `- ${line.startsWith('https://') ? `<${line}>` : line}`),
    '',
    '## Found here',
    '',
    '```yaml',
    bad,
    '```',
    '',
    '## Not here',
    '',
    '```yaml',
    good,
    '```',
    '',
    `Meant? \`NetworkChecks.of(construct).acknowledge('${code}', 'why it is right here')\`, or the annotation \`vmnet.dev/acknowledge: '{"${code}":"why"}'\`.`,
    '',
  ].join('\n');
}

/** The first manifest of its kind, comment lines and all: they say what is found. */
function example(code: string, prefix: string): string {
  const folder = join(CASES, code);
  const [file] = readdirSync(folder).filter((name) => name.startsWith(prefix)).sort();
  return readFileSync(join(folder, String(file)), 'utf8').trimEnd();
}

function index(): string {
  return [
    '# The checks',
    '',
    'Generated from `src/checks` and the manifests that hold each of them (`npm run docs:checks`). An `error` will not start or surely loses traffic; a `warning` works',
    'today and breaks under a stated condition. A finding may be milder than its check.',
    '',
    '| code | level | what is wrong |',
    '|---|---|---|',
    ...CHECKS.map(({ code, level, title, pack }) => `| [${code}](${code}.md) | ${level}${pack === undefined ? '' : ` (${pack})`} | ${title} |`),
    '',
  ].join('\n');
}
