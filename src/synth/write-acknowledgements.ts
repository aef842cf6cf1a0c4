import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { settingsOf } from './settings';
import { ACKNOWLEDGE, acknowledgements } from '../checks/acknowledgement';

/** Writes what is acknowledged into the objects that are there now. Doing it again changes nothing. */
export function writeAcknowledgements(root: IConstruct): void {
  const reasons = new Map<ApiObject, { [code: string]: string }>();
  for (const { scope, code, reason } of settingsOf(root).acknowledgements) {
    for (const construct of scope.node.findAll()) {
      if (ApiObject.isApiObject(construct)) reasons.set(construct, { ...reasons.get(construct), [code]: reason });
    }
  }
  for (const [object, own] of reasons) {
    const annotations: { readonly [key: string]: string } = object.metadata.toJson()?.annotations ?? {};
    object.metadata.addAnnotation(ACKNOWLEDGE, JSON.stringify({ ...acknowledgements(annotations[ACKNOWLEDGE]), ...own }));
  }
}
