import { Position } from '../text/document';
import { jsonPositionOf } from '../text/json-position-of';
import { placeInside } from '../text/place-inside';
import { positionOf } from '../text/position-of';
import { OpenedFile } from '../text/positions/opened-file';
import { addTo } from '../topology/add-to';
import { textAt } from '../topology/json';
import { Place } from '../topology/place';

/** Where something stands in a file. */
export interface Location extends Position {
  readonly file: string;
}

/**
 * Where places stand in their files, also inside of a text that a field holds; those that came from no file are left out. The places of one document
 * are looked for together: opening it again for each finding would take longer than all else.
 */
export function locationsOf(places: readonly Place[], textOf: (file: string) => string): ReadonlyMap<Place, Location> {
  const byFile = new Map<string, Place[]>();
  for (const place of places) {
    const { file } = place.manifest.source;
    if (file === undefined) continue;
    addTo(byFile, file, place);
  }
  const located = new Map<Place, Location>();
  for (const [file, inFile] of byFile) {
    const opened = new OpenedFile(textOf(file));
    for (const place of inFile.sort((one, other) => documentOf(one) - documentOf(other))) {
      located.set(place, { file, ...positionIn(place, opened) ?? { line: 1, column: 1 } });
    }
  }
  return located;
}

function documentOf({ manifest }: Place): number {
  return manifest.source.document ?? 0;
}

function positionIn({ manifest, path, inside = [], position }: Place, file: OpenedFile): Position | undefined {
  const { document } = manifest.source;
  // The file is not the manifest, but what it carries.
  if (document === undefined) return position ?? positionOf(file, 0, inside);
  if (path.length === 0 && position !== undefined) return { line: position.line, column: position.column };
  const whole = [...manifest.root, ...path];
  const inner = position ?? (inside.length > 0 ? innerPosition(textAt(manifest.object, ...path), inside) : undefined);
  return inner === undefined ? positionOf(file, document, whole) : placeInside(file, document, whole, inner);
}

function innerPosition(text: string | undefined, inside: readonly (string | number)[]): Position | undefined {
  if (text === undefined) return undefined;
  return /^\s*[[{]/.test(text) ? jsonPositionOf(text, inside) : positionOf(new OpenedFile(text), 0, inside);
}
