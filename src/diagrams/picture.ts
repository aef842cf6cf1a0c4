import { Finding } from '../checks/check';
import { VlanRange } from '../topology/network';
import { Manifest } from '../topology/place';

/** The columns of a picture, from the switch to the machine. An inner bridge reaches its NICs over a patch to another bridge. */
export const COLUMNS = ['switch', 'NIC', 'bond', 'VLAN', 'bridge', 'inner bridge', 'network', 'machine'] as const;

/** Where a node stands. */
export type Column = typeof COLUMNS[number];

/** One of the things that a node stands for. */
export interface Member {
  readonly name: string;
  /** What says so; none where nothing of the input does. */
  readonly manifests: readonly Manifest[];
  readonly findings: readonly Finding[];
}

/** A box of the picture: a device, a network, a machine, or many machines with the same attachments, or a device of many alike nodes. */
export interface PictureNode {
  /** `n1`, `n2` … in drawing order: names are data and never stand for ids. */
  readonly id: string;
  readonly column: Column;
  /** What it is, for people: `bond`, `Linux bridge`, `VM`. */
  readonly kind: string;
  /** What a device of several alike nodes is called on each of them; undefined: the members' names say it. */
  readonly name?: string;
  readonly details: readonly string[];
  /** Something of the input names it, and nothing of the input says what it is. */
  readonly isExternal: boolean;
  /** The nodes that have it; undefined: no nodes', or not known whose. */
  readonly group?: string;
  /** The VLANs of a network. */
  readonly vlans: readonly VlanRange[];
  /** At least one. */
  readonly members: readonly [Member, ...Member[]];
}

/** What a node carries, or is on. */
export interface PictureEdge {
  /** Nearer to the switch. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** The devices of the nodes that one selector means, or of several that are alike. */
export interface PictureGroup {
  /** `g1`, `g2` … in drawing order. */
  readonly id: string;
  readonly title: string;
  /** On what an object says of the nodes, and not of one of their devices. */
  readonly findings: readonly Finding[];
}

/** What is drawn, whatever draws it. */
export interface Picture {
  readonly groups: readonly PictureGroup[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Findings on manifests that are not in the picture. */
  readonly elsewhere: readonly Finding[];
}
