import { IConstruct } from 'constructs';
import { CheckOptions } from '../checks/check';

/** How an App wants to be checked. */
export interface Settings {
  options: Partial<CheckOptions>;
  strict: boolean;
  readonly acknowledgements: Acknowledgement[];
  /** Packages and files that export checks. */
  readonly ownPacks: string[];
}

/** What is meant to be so, on everything in a scope. */
export interface Acknowledgement {
  readonly scope: IConstruct;
  readonly code: string;
  readonly reason: string;
}

/** The same in every copy of this package, so that a blueprint with a copy of its own finds the App's settings. */
const KEY = Symbol.for('cdk8s-vmnet.settings');

/** The settings of the App that a construct is in. */
export function settingsOf(construct: IConstruct): Settings {
  const { node } = construct.node.root;
  const known: Settings | undefined = Reflect.get(node, KEY);
  if (known !== undefined) return known;
  const settings: Settings = { options: {}, strict: false, acknowledgements: [], ownPacks: [] };
  Object.defineProperty(node, KEY, { value: settings });
  return settings;
}
