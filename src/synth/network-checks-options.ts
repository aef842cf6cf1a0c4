/** How an App is checked. */
export interface NetworkChecksOptions {
  /**
   * The App is all there is: what it does not have is not on the cluster.
   *
   * @default false
   */
  readonly closedWorld?: boolean;

  /**
   * Packs of checks beside those for everyone: `security`, `hygiene`, `openshift`.
   *
   * @default - none
   */
  readonly packs?: string[];

  /**
   * Warnings fail the synth too.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * KubeVirt on the cluster, `<major>.<minor>`.
   *
   * @default 1.9
   */
  readonly kubevirtVersion?: string;

  /**
   * The CNI project's plugins on the nodes, `<major>.<minor>`.
   *
   * @default 1.9
   */
  readonly cniPluginsVersion?: string;

  /**
   * The SR-IOV operator, `<major>.<minor>`.
   *
   * @default 1.6
   */
  readonly sriovOperatorVersion?: string;

  /**
   * Namespace of the SR-IOV operator.
   *
   * @default - not known
   */
  readonly sriovOperatorNamespace?: string;

  /**
   * Whether Multus keeps pods to the networks of their own namespace.
   *
   * @default false
   */
  readonly multusNamespaceIsolation?: boolean;
}
