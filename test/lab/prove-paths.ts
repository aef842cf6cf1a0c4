import { comparedTopologies, Machinery } from './compared';
import { count, isWrong, Tally, wrongText } from './tally';
import { topologyAt } from './topology-at';

/** Compares the manifests of each path, as one topology each, all of them in one boot. They may not be all that a cluster has. */
export async function provePaths(paths: readonly string[], machinery: Machinery, tally: Tally): Promise<void> {
  if (paths.length === 0) return;
  const results = await comparedTopologies(paths.map((path) => topologyAt(path)), machinery, { closedWorld: false });
  for (const [i, comparisons] of results.entries()) {
    count(comparisons, tally);
    const wrong = comparisons.filter(isWrong);
    const unknown = comparisons.filter(({ model }) => model === 'unknown').length;
    console.log(`${paths[i]}: ${comparisons.length} pairs, ${unknown} unknown to the model, ${wrong.length} disagreements`);
    wrong.forEach((comparison) => console.log(wrongText(comparison)));
  }
}
