import { InputDocument } from './manifests';
import { documentsOf } from '../text/documents-of';

/** The documents of a file's text. */
export function documentsIn(text: string, file: string): readonly InputDocument[] {
  return documentsOf(text).map((document) => {
    const source = { file, document: document.index };
    if (document.error !== undefined) return { source, error: document.error };
    return { source, value: document.value, keysTwice: document.keysTwice };
  });
}
