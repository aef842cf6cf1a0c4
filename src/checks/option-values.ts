import { CheckOptions } from './check';

/** What an option may be, wherever it is said: in an App, in `cdk8s.yaml`, in `vmnet.yaml` or on a command line. */
export interface OptionValue {
  /** What is to stand in the place of a value, after `takes` or `allowed:`. */
  readonly allowedFor: (value: unknown) => string;
  readonly isAllowed: (value: unknown) => boolean;
}

export const FLAG: OptionValue = { allowedFor: () => 'true or false', isAllowed: (value) => typeof value === 'boolean' };

const VERSION: OptionValue = {
  // YAML and JSON have 1.10 for the number 1.1.
  allowedFor: (value) => `a version such as "1.9"${typeof value === 'number' ? ', in quotes' : ''}`,
  isAllowed: (value) => typeof value === 'string' && /^\d+\.\d+$/.test(value),
};

export const NAME: OptionValue = { allowedFor: () => 'a name', isAllowed: (value) => typeof value === 'string' && value !== '' };

/** The options that are one value each. */
export const OPTION_VALUES: { readonly [option in Exclude<keyof CheckOptions, 'packs'>]: OptionValue } = {
  closedWorld: FLAG,
  kubevirtVersion: VERSION,
  cniPluginsVersion: VERSION,
  multusNamespaceIsolation: FLAG,
  sriovOperatorVersion: VERSION,
  sriovOperatorNamespace: NAME,
};
