import { Column } from './picture';
import { VlanRange } from '../topology/network';
import { Place } from '../topology/place';

/** A node before it has its id and its findings. */
export interface SketchedNode {
  readonly key: string;
  readonly column: Column;
  readonly kind: string;
  readonly name: string;
  readonly details: readonly string[];
  readonly isExternal: boolean;
  /** Title of the group. */
  readonly group?: string;
  readonly vlans: readonly VlanRange[];
  /** Where the input says so. */
  readonly places: readonly Place[];
}

/** An edge by its ends' keys. */
export interface SketchedEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** Nodes and edges while a picture comes together, each of them once. */
export class Sketch {
  public readonly nodes = new Map<string, SketchedNode>();
  private readonly edgesByEnds = new Map<string, SketchedEdge>();

  /** Draws a node; one that is there already stays as it is. */
  public add(node: Pick<SketchedNode, 'key' | 'column' | 'kind' | 'name'> & Partial<SketchedNode>): string {
    if (!this.nodes.has(node.key)) this.nodes.set(node.key, { details: [], isExternal: false, vlans: [], places: [], ...node });
    return node.key;
  }

  /** Joins two nodes; several labels stand on one edge. */
  public join(from: string, to: string, label?: string): void {
    const ends = keyOf(from, to);
    const before = this.edgesByEnds.get(ends)?.label;
    this.edgesByEnds.set(ends, { from, to, label: before === undefined || label === undefined ? label ?? before : `${before}, ${label}` });
  }

  public get edges(): readonly SketchedEdge[] {
    return [...this.edgesByEnds.values()];
  }
}

/** One key of several names, whatever stands in them. */
export function keyOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}
