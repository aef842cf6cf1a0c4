import { IConstruct } from 'constructs';
import { engine } from './engine';

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
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { runbookOf } = require('../runbook/runbook-of') as typeof import('../runbook/runbook-of');
    const { findings, topology } = engine().analyseApp(this.scope.node.root);
    return runbookOf(topology, findings);
  }
}
