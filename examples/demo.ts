import { readdirSync, rmSync, statSync } from 'fs';
import { join, relative } from 'path';
import { App } from 'cdk8s';
import { MIGRATION_PHASES } from './leave-br-vmdata';
import { ownChecks } from './own-checks';
import { platformAndTenant } from './platform-and-tenant';
import { quickStart } from './quick-start';
import { SEEDS } from './seeds';
import { site } from './site';

const OUT = join(__dirname, '..', 'dist', 'examples');

/** Every example's App, by the folder that it is written to. */
const EXAMPLES: { readonly [folder: string]: (app: App) => void } = {
  'quick-start': quickStart,
  'platform-and-tenant': platformAndTenant,
  'own-checks': (app) => ownChecks(app),
  site,
  ...MIGRATION_PHASES,
};

for (const [folder, build] of Object.entries(EXAMPLES)) write(folder, build);
// Guides repeat each other's object names, so each is an App of its own, in one folder.
for (const build of Object.values(SEEDS)) write('seeds', build, false);

for (const folder of [...Object.keys(EXAMPLES), 'seeds']) {
  console.log(`\n${relative(process.cwd(), join(OUT, folder))}/`);
  for (const file of readdirSync(join(OUT, folder)).sort()) console.log(`  ${file}  ${statSync(join(OUT, folder, file)).size} bytes`);
}
console.log('\nApply one with: kubectl apply -f <file>');

function write(folder: string, build: (app: App) => void, fresh = true): void {
  const outdir = join(OUT, folder);
  if (fresh) rmSync(outdir, { recursive: true, force: true });
  const app = new App({ outdir });
  build(app);
  app.synth();
}
