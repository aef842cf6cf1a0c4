import { InputDocument } from './manifests';
import { documentsOf } from '../text/documents-of';

/** The documents of a file's text. */
export function documentsIn(text: string, file: string): readonly InputDocument[] {
  return documentsOf(text).map(({ index, value, error }) => ({ value, error, source: { file, document: index } }));
}
