import { addTo } from './add-to';
import { textAt } from './json';
import { inside, Manifest, Place, placeOf } from './place';

/** A text that cloud-init reads, and where parts of it stand. */
export interface PlacedText {
  readonly text: string;
  /** The field that holds it. */
  readonly field: Place;
  /** A place in the text; of one in base64, the field. */
  readonly at: (...path: readonly (string | number)[]) => Place;
}

/** Finds the text of the first of some keys in a Secret of the input. */
export type SecretReader = (name: string, keys: readonly string[], namespace?: string) => PlacedText | undefined;

/** The Secrets of the input, by name. A namespace that is not stated may be any. */
export function secretReader(manifests: readonly Manifest[]): SecretReader {
  const byName = new Map<string, Manifest[]>();
  for (const manifest of manifests) {
    if (manifest.kind !== 'Secret' || manifest.apiVersion !== 'v1') continue;
    addTo(byName, manifest.name, manifest);
  }
  return (name, keys, namespace) => {
    const isIn = (secret: Manifest) => namespace === undefined || secret.namespace === undefined || secret.namespace === namespace;
    const secret = byName.get(name)?.find(isIn);
    if (secret === undefined) return undefined;
    for (const key of keys) {
      // The API server writes stringData over data.
      const plain = textAt(secret.object, 'stringData', key);
      if (plain) return plainText(plain, placeOf(secret, 'stringData', key));
      const encoded = textAt(secret.object, 'data', key);
      if (encoded) return base64Text(encoded, placeOf(secret, 'data', key));
    }
    return undefined;
  };
}

/** A text as it stands in its field. */
export function plainText(text: string, field: Place): PlacedText {
  return { text, field, at: (...path) => inside(field, ...path) };
}

/** A text that its field holds in base64. */
export function base64Text(encoded: string, field: Place): PlacedText {
  return { text: Buffer.from(encoded, 'base64').toString(), field, at: () => field };
}
