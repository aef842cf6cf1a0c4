import { UsageError } from './usage-error';
import { CHECKS } from '../checks';
import { Level } from '../checks/check';
import { didYouMean } from '../checks/did-you-mean';
import { NAME, OPTION_VALUES, OptionValue } from '../checks/option-values';
import { PACKS } from '../checks/packs';

/** How `vmnet lint` checks. Undefined: not said, so the default of the checks counts. */
export interface LintSettings {
  readonly failOn?: Level;
  readonly closedWorld?: boolean;
  readonly packs?: readonly string[];
  readonly ignore?: readonly string[];
  readonly kubevirtVersion?: string;
  readonly cniPluginsVersion?: string;
  readonly sriovOperatorVersion?: string;
  readonly sriovOperatorNamespace?: string;
  readonly sriovOperatorPrefix?: string;
  readonly multusNamespaceIsolation?: boolean;
  /** Values files by the chart that they are for. */
  readonly values?: { readonly [chart: string]: string };
}

/** Charts whose values say something of the network. */
export const CHARTS: readonly string[] = ['cilium', 'vmo'];

/** What is wrong with a setting, or undefined. */
type Fault = (value: unknown) => string | undefined;

const FAULTS: { readonly [key in keyof LintSettings]-?: Fault } = {
  failOn: oneOf(['error', 'warning']),
  ...faultsOfOptions(),
  packs: listOf(oneOf(PACKS)),
  ignore: listOf(oneOf(CHECKS.map(({ code }) => code))),
  sriovOperatorPrefix: faultIn(NAME),
  values: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `takes files by ${CHARTS.join(' or ')}`;
    return Object.entries(value).map(([chart, file]) => oneOf(CHARTS)(chart) ?? faultIn(NAME)(file)).find((fault) => fault !== undefined);
  },
};

/** The names of the settings. */
export const SETTINGS: readonly string[] = Object.keys(FAULTS);

/** What is wrong with a setting of that name, or undefined. */
export function faultOf(key: string, value: unknown): string | undefined {
  const meant = didYouMean(key, SETTINGS);
  if (!SETTINGS.includes(key)) return `there is no such setting${meant === undefined ? `; there are ${SETTINGS.join(', ')}` : `; did you mean ${meant}?`}`;
  return FAULTS[key as keyof LintSettings](value);
}

/** The value of an option, if the setting takes it. @throws UsageError */
export function checkedOption<T>(option: string, key: keyof LintSettings, value: T): T {
  const fault = value === undefined ? undefined : faultOf(key, value);
  if (fault !== undefined) throw new UsageError(`option ${option} ${fault}`);
  return value;
}

/** What stands behind counts; lists and files come together. */
export function merged(one: LintSettings, other: LintSettings): LintSettings {
  const given = Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined)) as LintSettings;
  return {
    ...one,
    ...given,
    packs: [...one.packs ?? [], ...other.packs ?? []],
    ignore: [...one.ignore ?? [], ...other.ignore ?? []],
    values: { ...one.values, ...other.values },
  };
}

function oneOf(known: readonly string[]): Fault {
  return (value) => {
    if (typeof value === 'string' && known.includes(value)) return undefined;
    const meant = didYouMean(String(value), known);
    const allowed = known.length > 9 ? 'codes like VMN402' : known.join(', ');
    return `does not know ${JSON.stringify(value)}: ${meant === undefined ? `it takes ${allowed}` : `did you mean ${meant}?`}`;
  };
}

function listOf(item: Fault): Fault {
  return (value) => {
    if (!Array.isArray(value)) return 'takes a list';
    return value.map(item).find((fault) => fault !== undefined);
  };
}

type SingleOption = keyof typeof OPTION_VALUES;

function faultsOfOptions(): { readonly [option in SingleOption]: Fault } {
  return Object.fromEntries(Object.entries(OPTION_VALUES).map(([option, value]) => [option, faultIn(value)])) as { readonly [option in SingleOption]: Fault };
}

function faultIn({ allowedFor, isAllowed }: OptionValue): Fault {
  return (value) => (isAllowed(value) ? undefined : `takes ${allowedFor(value)}, not ${JSON.stringify(value)}`);
}
