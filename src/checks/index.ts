import { Check } from './check';
import { macvlanUnderBridgeBinding } from './vmn402-macvlan-under-bridge-binding';

/** Every check, by code. */
export const CHECKS: readonly Check[] = [
  macvlanUnderBridgeBinding,
];
