import { JsonObject, JsonPath } from './json';
import { Position } from '../text/document';

/** Where a manifest came from: a file, or an App. */
export interface Source {
  /** The file's path, as the user named it. */
  readonly file?: string;
  /** Which document of the file, from 0; undefined: the file is the text that the manifest carries. */
  readonly document?: number;
  /** The construct's path in its App. */
  readonly construct?: string;
  /** The file that an App writes it to, where each object is written to one of its own. */
  readonly output?: string;
  /** The user's own line that made it, `shop.ts:12:5`, found out when it is asked for. */
  readonly userLine?: () => string | undefined;
}

/** A Kubernetes object of the input. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  /** Undefined: not stated, so it may be any. */
  readonly namespace?: string;
  readonly name: string;
  readonly object: JsonObject;
  readonly source: Source;
  /** From the document down to the object: a List's items stand deeper. */
  readonly root: JsonPath;
}

/** Where something stands: what findings point at. */
export interface Place {
  readonly manifest: Manifest;
  /** From the manifest down to the field. */
  readonly path: JsonPath;
  /** From there into the JSON or YAML text that the field holds. */
  readonly inside?: JsonPath;
  /** Line and column in that text, if it cannot be read. */
  readonly position?: Position;
}

/** A field of a manifest. */
export function placeOf(manifest: Manifest, ...path: JsonPath): Place {
  return { manifest, path };
}

/** A part of a place. */
export function within(place: Place, ...path: JsonPath): Place {
  if (place.inside !== undefined) return { ...place, inside: [...place.inside, ...path] };
  return { ...place, path: [...place.path, ...path] };
}

/** Into the text that a field holds. */
export function inside(place: Place, ...path: JsonPath): Place {
  return { ...place, inside: path };
}
