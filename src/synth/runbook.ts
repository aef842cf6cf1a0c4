import { IConstruct } from 'constructs';

/**
 * How to verify on a cluster what an App writes, whoever made it: prerequisites, then for each group of nodes, each network and each VM the commands
 * with its real names, what they say where all is well, and what it means if they say something else.
 *
 * @example
 * console.log(Runbook.of(app).markdown());
 */
export class Runbook {
  /**
   * The runbook of the App that a construct is in.
   *
   * @param scope the App, or anything in it
   */
  public static of(scope: IConstruct): Runbook {
    return new Runbook(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Markdown, of the App as it is now. */
  public markdown(): string {
    // Loaded when it is asked for, so that importing us stays cheap.
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { analyseTopology } = require('./analysis') as typeof import('./analysis');
    const { renderedNow, topologyOf } = require('./app-topology') as typeof import('./app-topology');
    const { runbookOf } = require('../runbook/runbook-of') as typeof import('../runbook/runbook-of');
    /* eslint-enable @typescript-eslint/no-require-imports */
    const topology = topologyOf(renderedNow(this.scope));
    return runbookOf(topology, analyseTopology(this.scope.node.root, topology).findings);
  }
}
