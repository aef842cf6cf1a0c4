import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ReferenceRow {
  readonly document: string;
  readonly line: number;
  readonly group: string;
  readonly fields: readonly string[];
}

const REFERENCE = join(__dirname, '../../../shared/reference');
const hasReference = existsSync(REFERENCE);
const whereverReferenceIs = hasReference ? describe : describe.skip;

interface UpstreamGroup {
  readonly fields: readonly string[];
  readonly addedAtHead?: { readonly fields: readonly string[] };
}

const rows: readonly ReferenceRow[] = jsonFile('reference-fields.json');
const upstream: { readonly [group: string]: UpstreamGroup } = jsonFile('upstream-fields.json');

/** The tables of fields: the first line behind the head, and the last. */
const TABLES: readonly (readonly [document: string, first: number, last: number])[] = [
  ['upstream-rules.md', 57, 68],
  ['upstream-rules.md', 121, 135],
  ['upstream-rules.md', 162, 176],
  ['kubevirt-rules.md', 19, 32],
];

/** Words of a table's first column that are no fields of their own, or stand in every CNI configuration. */
const NO_FIELDS = ['name', 'ovs', 'bridge', 'uplink'];

test('every field of the reference notes is in upstream-fields.json', () => {
  const missing = rows.flatMap(({ group, fields }) => {
    const known = [...upstream[group]?.fields ?? [], ...upstream[group]?.addedAtHead?.fields ?? []].map((field) => field.toLowerCase());
    const isKnown = (name: string) => known.some((field) => field === name || field.startsWith(`${name}.`));
    return fields.filter((field) => !isKnown(field.toLowerCase())).map((field) => `${group}: ${field}`);
  });
  expect(missing).toEqual([]);
});

whereverReferenceIs(`the reference notes (skipped where ${REFERENCE} is absent: they are not part of the package)`, () => {
  it('name every listed field in the listed line', () => {
    const absent = rows.flatMap(({ document, line, fields }) => {
      const text = (linesOf(document)[line - 1] ?? '').toLowerCase();
      return fields.filter((field) => !text.includes(wordOf(field))).map((field) => `${document}:${line} ${field}`);
    });
    expect(absent).toEqual([]);
  });

  it.each(TABLES)('%s: every field of the table in lines %i to %i is listed', (document, first, last) => {
    const unlisted = linesOf(document).slice(first - 1, last).flatMap((text, i) => {
      const line = first + i;
      const listed = rows.filter((row) => row.document === document && row.line === line).flatMap(({ fields }) => fields);
      const column = text.split('|')[1] ?? '';
      const words = (column.match(/[A-Za-z]\w*/g) ?? []).filter((word) => !NO_FIELDS.includes(word));
      return words.filter((word) => !listed.some((field) => field.toLowerCase().includes(word.toLowerCase()))).map((word) => `${line}: ${word}`);
    });
    expect(unlisted).toEqual([]);
  });
});

function linesOf(document: string): readonly string[] {
  return readFileSync(join(REFERENCE, document), 'utf8').split('\n');
}

/** How the notes name a field: its last part, and of logfile-maxage what follows the dash. */
function wordOf(field: string): string {
  const last = field.toLowerCase().replace(/\[\]/g, '').split('.').pop() ?? '';
  return last.split('-').pop() ?? last;
}

function jsonFile(name: string) {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
}
