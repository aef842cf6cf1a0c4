import { ApiObject } from 'cdk8s';
import { newApp } from './synth-constructs';

// node mac-addresses.js PAIRS CHARTS: the MACs that our constructs derive, one a line, two a pair.
const MAC = /(?<="macAddress":")[^"]+/g;
const [pairs, charts] = process.argv.slice(2).map(Number);
const byPair: string[] = [];
for (const construct of newApp('.', pairs ?? 0, charts ?? 1).node.findAll()) {
  if (!ApiObject.isApiObject(construct) || construct.kind !== 'VirtualMachine') continue;
  const pair = Number((construct.node.scope?.node.id ?? '').slice('machine'.length));
  byPair[pair] = JSON.stringify(construct.toJson()).match(MAC)?.join('\n') ?? '';
}
process.stdout.write(byPair.join('\n'));
