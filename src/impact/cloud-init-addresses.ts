import { pyYamlOf } from '../text/py-yaml-of';
import { isObject, textAt } from '../topology/json';
import { CloudInitVolume } from '../topology/machine';

const DEEPEST = 12;

/** The addresses that a volume's network data gives to the guest; undefined: it has none in itself, or none that can be read. */
export function cloudInitAddresses({ config }: CloudInitVolume): readonly string[] | undefined {
  const text = textAt(config, 'networkData') ?? decoded(textAt(config, 'networkDataBase64'));
  if (text === undefined) return undefined;
  const { value } = pyYamlOf(text);
  return value === undefined ? undefined : [...new Set(addressesIn(value, DEEPEST))].sort();
}

/** netplan's `addresses` lists, and version 1's and OpenStack's `address` and `ip_address`. */
function addressesIn(value: unknown, depth: number): readonly string[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => addressesIn(entry, depth - 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    // Name servers have addresses too, which are nobody's own.
    if (key === 'nameservers' || key === 'services') return [];
    if (key === 'addresses' && Array.isArray(child)) return child.flatMap((entry) => (typeof entry === 'string' ? [entry] : isObject(entry) ? Object.keys(entry) : []));
    if ((key === 'address' || key === 'ip_address') && typeof child === 'string') return [child];
    return addressesIn(child, depth - 1);
  });
}

function decoded(base64: string | undefined): string | undefined {
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('utf8');
}
