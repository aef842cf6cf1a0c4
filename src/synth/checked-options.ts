import { NetworkChecksOptions } from './network-checks-options';
import { CheckOptions } from '../checks/check';
import { FLAG, OPTION_VALUES } from '../checks/option-values';
import { PACKS } from '../checks/packs';
import { optionalList, options } from '../values/given';
import { refuse } from '../values/refuse';

/** What is set, and nothing of what is not. */
export interface CheckedOptions {
  readonly options: Partial<CheckOptions>;
  readonly strict?: boolean;
}

const VALUES = { ...OPTION_VALUES, strict: FLAG };
const OPTIONS: readonly string[] = [...Object.keys(VALUES), 'packs'];

/** The options if each is what it may be: they also come from JavaScript and from `cdk8s.yaml`, where `1.10` is the number 1.1. */
export function checkedOptions(owner: string, given: NetworkChecksOptions): CheckedOptions {
  const { packs, strict, ...others } = options(owner, given, 'an object with what to set');
  const misspelt = Object.keys(given).find((option) => !OPTIONS.includes(option));
  if (misspelt !== undefined) refuse(owner, 'an option', misspelt, OPTIONS.join(', '));
  for (const [prop, { allowedFor, isAllowed }] of Object.entries(VALUES)) {
    const value: unknown = Object.hasOwn(given, prop) ? given[prop as keyof NetworkChecksOptions] : undefined;
    if (value !== undefined && !isAllowed(value)) refuse(owner, prop, value, allowedFor(value));
  }
  const unknown = optionalList(owner, 'packs', packs, `a list of ${PACKS.join(', ')}`)?.find((pack) => !PACKS.includes(pack));
  if (unknown !== undefined) refuse(owner, 'packs', unknown, PACKS.join(', '));
  const set = Object.entries({ ...others, packs }).filter(([, value]) => value !== undefined);
  return { options: Object.fromEntries(set), strict };
}
