import { listAt, textAt } from '../topology/json';
import { Manifest } from '../topology/place';

/** A condition of an object's status. */
export interface Condition {
  readonly isTrue: boolean;
  readonly reason: string;
  readonly message: string;
}

/** The condition of a type, if the object has it. */
export function conditionOf({ object }: Manifest, type: string): Condition | undefined {
  const found = listAt(object, 'status', 'conditions').find((condition) => textAt(condition, 'type') === type);
  if (found === undefined) return undefined;
  return { isTrue: textAt(found, 'status') === 'True', reason: textAt(found, 'reason') ?? '', message: textAt(found, 'message') ?? '' };
}
