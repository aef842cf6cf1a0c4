import { Change } from './change';
import { Topology } from '../topology/topology';
import { Unreadable } from '../topology/unreadable';

/** What nobody can read may be new, deleted or the same. The answer says so itself: who reads it as a comment does not see what else was printed. */
export function unreadChanges(before: Topology, after: Topology): readonly Change[] {
  return [
    ...before.unreadable.map((one) => change(one, 'start from', 'new')),
    ...after.unreadable.map((one) => change(one, 'go to', 'deleted')),
  ];
}

function change({ place: { manifest: { source } }, error }: Unreadable, state: string, takenFor: string): Change {
  const where = `${source.file ?? 'a document'}:${error.line}:${error.column}`;
  const sentence = `${where} of the state to ${state} cannot be read (${error.message}): what stands there is taken for ${takenFor}, which it may not be`;
  return { severity: 'unknown', sentence, objects: [], nodes: [], machines: [], evidence: [] };
}
