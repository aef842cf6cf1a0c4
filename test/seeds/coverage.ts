import { Block } from './blocks';
import { missing } from './compare';
import { readDocument } from './document';
import { Entry } from './entry';
import { facetsOf, Manifest } from './facets';
import { valueAt } from './value-at';

/** What keeps our objects from covering a block, as sentences; of several candidates, of the one that comes closest. */
export function uncovered(entry: Entry, block: Block, ours: readonly Manifest[]): readonly string[] {
  const replacements = Object.entries(entry.replace ?? {});
  const stale = replacements.filter(([text]) => !block.text.includes(text));
  if (stale.length > 0) return stale.map(([text]) => `the seed has no ${JSON.stringify(text)} to replace`);

  const mended = replacements.reduce((text, [wrong, right]) => text.replaceAll(wrong, () => right), block.text);
  const { value, error } = readDocument(mended, block.language);
  if (error !== undefined) return [`the seed's block does not parse: ${error}`];

  const candidates = ours.filter((manifest) => isMeant(entry, manifest)).flatMap((manifest) => facetsOf(entry.kind, manifest));
  const [closest] = candidates
    .map((candidate) => [...mislabelled(entry, value), ...missing(value, candidate, entry.exempt), ...lost(candidate, entry)])
    .sort((one, other) => one.length - other.length);
  return closest ?? [`our output has no ${entry.kind} ${JSON.stringify(entry.as ?? entry.name ?? '')}`];
}

function isMeant({ name, as }: Entry, manifest: Manifest): boolean {
  const wanted = [
    ['/kind', as?.kind],
    ['/metadata/name', as?.name ?? name],
    ['/metadata/namespace', as?.namespace],
  ] as const;
  return wanted.every(([pointer, value]) => value === undefined || valueAt(manifest, pointer) === value);
}

/** The list says of the block what the block says of itself. */
function mislabelled({ kind, name }: Entry, value: unknown): readonly string[] {
  const [itsKind, itsName] = [valueAt(value, '/kind') ?? kind, valueAt(value, '/metadata/name')];
  return itsKind === kind && itsName === name ? [] : [`listed as ${kind} "${name ?? ''}", but it is ${String(itsKind)} "${String(itsName)}"`];
}

function lost(candidate: unknown, { keeps = {} }: Entry): readonly string[] {
  return Object.entries(keeps).flatMap(([pointer, texts]) => {
    const text = String(valueAt(candidate, pointer));
    return texts.filter((kept) => !text.includes(kept)).map((kept) => `${pointer}: ours lost ${JSON.stringify(kept)}`);
  });
}
