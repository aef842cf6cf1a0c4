import { Chart, Duration } from 'cdk8s';

/** Options of `NetworkOrdering.flux`. */
export interface FluxLayersOptions {
  /** Charts of the App in the order of their rollout; each waits until all before it are ready. Each is a layer of its own. */
  readonly layers: Chart[];

  /** Folder of the App's output in the source, such as `./dist`. The App writes a folder a chart: `YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE`. */
  readonly path: string;

  /** Name of the source. */
  readonly sourceName: string;

  /**
   * Kind of the source: `GitRepository`, `OCIRepository` or `Bucket`.
   *
   * @default GitRepository
   */
  readonly sourceKind?: string;

  /**
   * Namespace of the Kustomizations and the source.
   *
   * @default flux-system
   */
  readonly fluxNamespace?: string;

  /**
   * How often Flux reconciles, from a second.
   *
   * @default Duration.minutes(10)
   */
  readonly interval?: Duration;

  /**
   * How long Flux waits until a layer is ready, from a second. Nodes are reconfigured one after the other.
   *
   * @default Duration.minutes(30)
   */
  readonly timeout?: Duration;
}
