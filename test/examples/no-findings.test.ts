import { existsSync, readFileSync } from 'fs';
import { resolve } from 'path';
import { App } from 'cdk8s';
import { MIGRATION_PHASES } from '../../examples/leave-br-vmdata';
import { platformAndTenant } from '../../examples/platform-and-tenant';
import { quickStart } from '../../examples/quick-start';
import { SEEDS } from '../../examples/seeds';
import { site } from '../../examples/site';
import { NetworkChecks, NetworkFinding } from '../../src';

const SHARED = resolve(__dirname, '../../../shared/seeds');
const itWithSeeds = existsSync(SHARED) ? it : it.skip;

const EXAMPLES: { readonly [name: string]: (app: App) => unknown } = {
  'quick-start': quickStart,
  'platform-and-tenant': platformAndTenant,
  site,
  ...MIGRATION_PHASES,
  ...SEEDS,
};

function findingsOf(build: (app: App) => unknown): readonly NetworkFinding[] {
  const app = new App();
  build(app);
  return NetworkChecks.of(app).findings();
}

it.each(Object.entries(EXAMPLES))('the example %s has no finding that is not acknowledged', (_, build) => {
  expect(findingsOf(build).filter(({ acknowledgedReason }) => acknowledgedReason === undefined).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});

itWithSeeds(`each acknowledgement names the guide's file, section and line${existsSync(SHARED) ? '' : ' (skipped: needs ../shared/seeds)'}`, () => {
  const reasons = Object.values(SEEDS).flatMap(findingsOf).map(({ acknowledgedReason = '' }) => acknowledgedReason);
  expect(reasons).toHaveLength(3);
  for (const reason of reasons) {
    const [, file = '', section = '', line = ''] = /^([a-z-]+\.md), section "([^"]+)", line (\d+): ./.exec(reason) ?? [];
    const lines = readFileSync(resolve(SHARED, file), 'utf8').split('\n');
    expect(lines.slice(0, Number(line)).filter((text) => text.startsWith('#')).pop()).toMatch(new RegExp(`^#+ ${section}$`));
  }
});
