import { Construct } from 'constructs';
import { conflict } from '../values/refuse';

/** A Size or Duration in KubeVirt's unit. cdk8s throws where it is no whole number, without saying whose: here the prop is still known. */
export function wholeUnits(owner: Construct, prop: string, unit: string, convert: () => number | undefined): number | undefined {
  try {
    return convert();
  } catch (error) {
    conflict(owner, `${prop} is no whole number of ${unit}: ${(error as Error).message}`, `give it in ${unit}`);
  }
}
