/** The namespaces of the two objects compared, where they are known. */
export interface Namespaces {
  readonly seed?: string;
  readonly ours?: string;
}

/**
 * Whether the seed's single value and ours mean the same: identical, or two spellings of one thing under this key
 * (an API group's versions, a quantity, a network with or without its namespace).
 */
export function sameValue(key: string, seed: unknown, ours: unknown, namespaces: Namespaces): boolean {
  if (seed === ours) return true;
  if (typeof seed !== 'string' || typeof ours !== 'string') return false;
  switch (key) {
    case 'apiVersion': return groupOf(seed) === groupOf(ours);
    case 'memory': return bytesOf(seed) !== undefined && bytesOf(seed) === bytesOf(ours);
    case 'networkName': return sameNetwork(networkOf(seed, namespaces.seed), networkOf(ours, namespaces.ours));
    case 'k8s.v1.cni.cncf.io/networks': return sameNetworks(seed, ours, namespaces);
    default: return false;
  }
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

const UNITS = ['', 'K', 'M', 'G', 'T', 'P', 'E'];

function bytesOf(quantity: string): number | undefined {
  const [, digits = '', unit = '', binary] = /^(\d+)([kKMGTPE]?)(i?)$/.exec(quantity) ?? [];
  return digits === '' ? undefined : Number(digits) * (binary === 'i' ? 1024 : 1000) ** UNITS.indexOf(unit.toUpperCase());
}

interface Network {
  readonly name: string;
  readonly namespace?: string;
}

function networkOf(reference: string, namespace: string | undefined): Network {
  const slash = reference.indexOf('/');
  return slash === -1 ? { name: reference, namespace } : { name: reference.slice(slash + 1), namespace: reference.slice(0, slash) };
}

/** An unknown namespace may be any. */
function sameNetwork(seed: Network, ours: Network): boolean {
  if (seed.name !== ours.name) return false;
  return seed.namespace === undefined || ours.namespace === undefined || seed.namespace === ours.namespace;
}

function sameNetworks(seed: string, ours: string, namespaces: Namespaces): boolean {
  const [ofSeed, ofOurs] = [networksOf(seed, namespaces.seed), networksOf(ours, namespaces.ours)];
  return ofSeed.length === ofOurs.length && ofSeed.every((network, index) => {
    const other = ofOurs[index];
    return other !== undefined && sameNetwork(network, other);
  });
}

/** Multus takes a JSON list or names with commas between them. */
function networksOf(annotation: string, namespace: string | undefined): readonly Network[] {
  if (!annotation.trim().startsWith('[')) return annotation.split(',').map((name) => networkOf(name.trim(), namespace));
  const selections = JSON.parse(annotation) as readonly Network[];
  return selections.map((selection) => ({ name: selection.name, namespace: selection.namespace ?? namespace }));
}
