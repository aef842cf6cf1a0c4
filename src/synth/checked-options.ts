import { NetworkChecksOptions } from './network-checks-options';
import { CheckOptions } from '../checks/check';
import { PACKS } from '../checks/packs';
import { optionalList } from '../values/given';
import { refuse } from '../values/refuse';

const FLAGS = ['closedWorld', 'strict', 'multusNamespaceIsolation'] as const;
const VERSIONS = ['kubevirtVersion', 'cniPluginsVersion', 'sriovOperatorVersion'] as const;

/** What is set, and nothing of what is not. */
export interface CheckedOptions {
  readonly options: Partial<CheckOptions>;
  readonly strict?: boolean;
}

/** The options if each is what it may be: they also come from JavaScript and from `cdk8s.yaml`, where `1.10` is the number 1.1. */
export function checkedOptions(owner: string, given: NetworkChecksOptions): CheckedOptions {
  for (const prop of FLAGS) {
    const flag = given[prop];
    if (flag !== undefined && typeof flag !== 'boolean') refuse(owner, prop, flag, 'true or false');
  }
  for (const prop of VERSIONS) {
    const version = given[prop];
    const isVersion = typeof version === 'string' && /^\d+\.\d+$/.test(version);
    if (version !== undefined && !isVersion) refuse(owner, prop, version, 'a version "<major>.<minor>", such as "1.9", in quotes');
  }
  const { packs, strict, sriovOperatorNamespace: namespace, ...others } = given;
  if (namespace !== undefined && typeof namespace !== 'string') refuse(owner, 'sriovOperatorNamespace', namespace, 'the name of a namespace');
  const unknown = optionalList(owner, 'packs', packs, `a list of ${PACKS.join(', ')}`)?.find((pack) => !PACKS.includes(pack));
  if (unknown !== undefined) refuse(owner, 'packs', unknown, PACKS.join(', '));
  const set = Object.entries({ ...others, packs, sriovOperatorNamespace: namespace }).filter(([, value]) => value !== undefined);
  return { options: Object.fromEntries(set), strict };
}
