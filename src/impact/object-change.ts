import { Change, Severity } from './change';
import { objectName, qualifiedName } from '../topology/object-name';
import { Manifest } from '../topology/place';

/** A change of one object: `NetworkAttachmentDefinition "shop/vlan25" is new`, and the VMs that it touches. */
export function objectChange(
  manifest: Manifest, severity: Severity, text: string, machines: readonly string[] = [], ...evidence: readonly string[]
): Change {
  return { severity, sentence: `${manifest.kind} "${qualifiedName(manifest)}" ${text}`, objects: [objectName(manifest)], nodes: [], machines, evidence };
}
