import { ownCheck } from './own-check';
import { Check } from '../checks/check';
import { mistake } from '../values/mistake';
import { refuse, show } from '../values/refuse';

/**
 * The checks of a package or file of the user's own: what it exports as `checks`. Looked for as from a file in the working directory.
 *
 * @throws with one line that says what is wrong with it
 */
export function ownPack(packageOrFile: string): readonly Check[] {
  const owner = `NetworkChecks.addPack(${show(packageOrFile)})`;
  const { checks } = (loaded(owner, packageOrFile) ?? {}) as { readonly checks?: unknown };
  if (!Array.isArray(checks)) refuse(owner, 'what it exports as "checks"', checks, 'a list of checks: exports.checks = [{ code: "ACME1", … }]');
  return checks.map((check: unknown, index) => ownCheck(`${owner}: check ${index + 1}`, check));
}

function loaded(owner: string, packageOrFile: string): unknown {
  const file = found(owner, packageOrFile);
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require(file) as unknown;
  } catch (error) {
    throw mistake(`${owner}: it cannot be loaded: ${firstLine(error)}`);
  }
}

function found(owner: string, packageOrFile: string): string {
  const paths = [process.cwd()];
  try {
    return require.resolve(packageOrFile, { paths });
  } catch (error) {
    throw mistake(`${owner}: it is not found from ${paths.join('')}: install the package, or begin the path of a file with "./" (${firstLine(error)})`);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');
}
