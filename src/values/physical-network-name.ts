import { Owner, refuse } from './refuse';

/** The name of a physical network: OVN parts its mappings by "," and ":". */
export function physicalNetworkName(owner: Owner, prop: string, value: string): string {
  if (typeof value === 'string' && /^[^,:\s]{1,253}$/.test(value)) return value;
  refuse(owner, prop, value, 'the name of a physical network: 1 to 253 characters without ",", ":" or white space');
}
