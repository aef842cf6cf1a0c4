import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What goes into no manifest: how the checks run, and what they find. */
const NOT_WRITTEN = [
  'NetworkChecksOptions', 'NetworkFinding', 'DiagramOptions', 'ReachabilityAnswer', 'ReachabilityCell', 'ReachabilityGroup', 'ReachabilityHop', 'ReachabilityMatrix',
];

interface Assembly {
  readonly types: { readonly [fqn: string]: { readonly name: string; readonly kind: string; readonly datatype?: boolean; readonly properties?: readonly { readonly name: string }[] } };
}

/** Written by `projen compile`. */
const ASSEMBLY = join(__dirname, '../../.jsii');
const whereverItIsCompiled = existsSync(ASSEMBLY) ? describe : describe.skip;

whereverItIsCompiled(`the compiled API (skipped where ${ASSEMBLY} is absent: it is made by "npx projen compile")`, () => {
  it('has no prop that the kitchen sink does not use, so that each is compared with upstream', () => {
    const { types }: Assembly = JSON.parse(readFileSync(ASSEMBLY, 'utf8'));
    const sink = readFileSync(join(__dirname, 'kitchen-sink.ts'), 'utf8');
    const structs = Object.values(types).filter(({ kind, datatype, name }) => kind === 'interface' && datatype && !NOT_WRITTEN.includes(name));
    expect(structs.length).toBeGreaterThan(50);
    const unused = structs.flatMap(({ name, properties }) => {
      const isUsed = (prop: string) => new RegExp(`\\b${prop}(:| }|,)`).test(sink);
      return (properties ?? []).filter((prop) => !isUsed(prop.name)).map((prop) => `${name}.${prop.name}`);
    });
    expect(unused).toEqual([]);
  });
});
