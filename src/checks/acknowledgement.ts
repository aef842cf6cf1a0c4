import { Finding } from './check';
import { isObject, textMapAt } from '../topology/json';

/** Objects say themselves what somebody has looked at and means: JSON, reasons by code. So every tool that reads the manifests agrees. */
export const ACKNOWLEDGE = 'vmnet.dev/acknowledge';

/** Why a finding is meant to be so, if the object that it points at says it. */
export function acknowledgedReason({ code, at }: Finding): string | undefined {
  return acknowledgements(textMapAt(at.manifest.object, 'metadata', 'annotations')[ACKNOWLEDGE])[code];
}

/** What an annotation acknowledges: reasons by code; nothing where it cannot be read. */
export function acknowledgements(text: string | undefined): { readonly [code: string]: string } {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? textMapAt(value) : {};
  } catch {
    return {};
  }
}
