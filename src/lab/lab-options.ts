/** How the lab is to be built. */
export interface LabOptions {
  /** Nodes that a selector stands for, where the input has no Node objects. */
  readonly nodesPerGroup: number;
  /** VLANs that somebody beyond the switch is on, besides those that networks name. */
  readonly outsideVlans?: readonly number[];
  readonly cni: CniPlugins;
}

/** The CNI plugins that are there. */
export interface CniPlugins {
  readonly folder: string;
  /** Programs in it. */
  readonly types: ReadonlySet<string>;
  /** 1.9.1 or like it: `vlanTrunk`, `preserveDefaultVlan`, `portIsolation` do something. 1.1.1 reads over them in silence. */
  readonly isRecent: boolean;
  /** Whether `macspoofchk` works on the kernel that is used. */
  readonly checksMacs: boolean;
}
