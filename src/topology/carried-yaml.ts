import { textMapAt } from './json';
import { once } from './once';
import { Manifest, Place, placeOf } from './place';
import { TextError } from '../text/document';
import { documentsOf } from '../text/documents-of';

/** A YAML file that a ConfigMap carries. */
export interface CarriedYaml {
  readonly name: string;
  readonly place: Place;
  /** Undefined if there is nothing in it, or nothing that can be read. */
  readonly value?: unknown;
  readonly error?: TextError;
}

/** What a ConfigMap's files are, where they are not for programs of the cluster: `netplan`, `nmstate`; values of `vmo`, `cilium`. */
const ANNOTATIONS = ['vmnet.dev/node-network', 'vmnet.dev/values'];

/** The YAML files of a manifest; none unless an annotation says that it carries such. */
export const carriedYaml = once((manifest: Manifest): readonly CarriedYaml[] => {
  const { kind, apiVersion, object } = manifest;
  if (kind !== 'ConfigMap' || apiVersion !== 'v1') return [];
  const annotations = textMapAt(object, 'metadata', 'annotations');
  if (!ANNOTATIONS.some((annotation) => annotations[annotation] !== undefined)) return [];
  return Object.entries(textMapAt(object, 'data')).map(([name, text]) => {
    const [first] = documentsOf(text);
    return { name, place: placeOf(manifest, 'data', name), value: first?.value, error: first?.error };
  });
});
