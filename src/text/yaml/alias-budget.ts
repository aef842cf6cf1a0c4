import { Refusal } from './refusal';

const SMALL = 400_000;
const LARGE = 4_000_000;
/** What the aliases of one file may add. kubectl has no such limit, but a file may hold many documents that are each at kubectl's. */
const MOST_OF_A_FILE = 10_000_000;

/**
 * How much aliases may repeat: go-yaml's own limits, which is 100 times what is written in a document of usual size.
 *
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/goyaml.v2/decode.go#L327
 */
export class AliasBudget {
  private ofFile = 0;
  private ofDocument = 0;
  private nodes = 0;

  public startDocument(): void {
    this.ofDocument = 0;
    this.nodes = 1;
  }

  public get count(): number {
    return this.nodes;
  }

  public add(): void {
    this.nodes++;
  }

  /** @throws Refusal if that many nodes more are too many */
  public repeat(nodes: number, start: number): void {
    this.nodes += nodes;
    this.ofDocument += nodes;
    this.ofFile += nodes;
    const isTooMuch = this.ofDocument > 100 && this.nodes > 1000 && this.ofDocument / this.nodes > allowedRatio(this.nodes);
    if (isTooMuch || this.ofFile > MOST_OF_A_FILE) throw new Refusal('document contains excessive aliasing', start);
  }
}

function allowedRatio(nodes: number): number {
  const excess = Math.min(Math.max(nodes - SMALL, 0), LARGE - SMALL);
  return 0.99 - 0.89 * (excess / (LARGE - SMALL));
}
