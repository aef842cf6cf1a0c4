import { Expression } from './expression';
import { JsonObject } from '../topology/json';

/** A construct that may make an object; whether it does is seen by making it. */
export interface Candidate {
  readonly type: string;
  readonly props: Expression;
  /** Called on the construct when it is there. */
  readonly calls?: readonly { readonly method: string; readonly args: readonly Expression[] }[];
}

/** A construct that was accepted earlier, for others to refer to. */
export interface Known {
  readonly variable: string;
  /** Of a network for VMs: the binding that `attach` wires. */
  readonly binding?: string;
}

/** What the program has so far. */
export interface World {
  /** Variable of the chart that the object goes into. */
  readonly chart: string;
  /** Its id in that chart. */
  readonly id: string;
  /** Node constructs that are a Linux bridge, an Open vSwitch bridge or a physical network, by what they are called. */
  readonly linuxBridges: ReadonlyMap<string, Known>;
  readonly ovsBridges: ReadonlyMap<string, Known>;
  readonly physicalNetworks: ReadonlyMap<string, Known>;
  /** SR-IOV pools by resource name. */
  readonly resources: ReadonlyMap<string, Known>;
  /** Networks by `namespace/name`, the namespace empty where it is not stated. */
  readonly networks: ReadonlyMap<string, Known>;
}

/** The constructs that may make an object, the most telling first. */
export type Candidates = (object: JsonObject, world: World) => readonly Candidate[];
