import { addTo } from './add-to';
import { BridgeMapping, Device } from './device';
import { grouped } from './grouped';
import { HOSTNAME } from './node';
import { NodePolicy } from './node-group';

type Labels = { readonly [key: string]: string };

/** What all policies together say of some nodes. */
export interface Statements {
  /** Each statement of a device by its name. */
  readonly devices: ReadonlyMap<string, readonly Device[]>;
  readonly mappings: ReadonlyMap<string, readonly BridgeMapping[]>;
}

/** Finds what the policies say of nodes: every policy whose labels they all have, and of nodes that nothing is known of only their own one. */
export function statementFinder(policies: readonly NodePolicy[]): (labels: Labels | undefined, own?: NodePolicy) => Statements {
  const byLabel = new Map<string, NodePolicy[]>();
  const forAll: NodePolicy[] = [];
  for (const policy of policies) {
    const { selector, hostname } = policy;
    if (selector === undefined && hostname === undefined) continue;
    // One label is enough to find it by; a host's own name is the rarest.
    const labels = Object.entries({ ...selector, ...(hostname === undefined ? {} : { [HOSTNAME]: hostname }) });
    const label = labels.find(([key]) => key === HOSTNAME) ?? labels.sort()[0];
    if (label === undefined) {
      forAll.push(policy);
      continue;
    }
    const key = JSON.stringify(label);
    addTo(byLabel, key, policy);
  }
  const known = new Map<string, Statements>();
  return (labels, own) => {
    if (labels === undefined) return statementsOf(own === undefined ? [] : [own]);
    const key = JSON.stringify(Object.entries(labels).sort());
    const statements = known.get(key) ?? statementsFor(labels);
    known.set(key, statements);
    return statements;
  };

  function statementsFor(labels: Labels): Statements {
    const candidates = Object.entries(labels).flatMap((label) => byLabel.get(JSON.stringify(label)) ?? []);
    return statementsOf([...forAll, ...candidates.filter((policy) => isFor(policy, labels))]);
  }
}

/** Whether a policy that was found by one label is for the nodes that have these. */
function isFor({ selector = {}, hostname }: NodePolicy, labels: Labels): boolean {
  // Files are for a host by its name, whatever the labels beside it: those of a host that is not in the input are not known.
  return hostname !== undefined || Object.entries(selector).every(([key, value]) => labels[key] === value);
}

function statementsOf(policies: readonly NodePolicy[]): Statements {
  return {
    devices: grouped(policies.flatMap(({ devices }) => devices), ({ name }) => name),
    mappings: grouped(policies.flatMap(({ mappings }) => mappings), ({ localnet }) => localnet),
  };
}
