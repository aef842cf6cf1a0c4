import { JsonObject } from './json';
import { Attachment } from './nic';
import { Manifest, Place } from './place';
import { JsonError } from '../text/read-json';

/** A network that a pod asks for by Multus' annotation. */
export interface PodAttachment {
  readonly networkName: string;
  readonly attachment: Attachment;
}

/** What a Multus annotation says; `unreadable` where Multus itself would not understand it. */
export type PodSelections =
  | { readonly kind: 'attachments'; readonly attachments: readonly PodAttachment[] }
  | { readonly kind: 'unreadable'; readonly message: string; readonly error?: JsonError };

/** A pod, or the template of a Deployment, DaemonSet, … that asks for networks. */
export interface Workload {
  readonly manifest: Manifest;
  readonly namespace?: string;
  readonly name: string;
  /** The annotation. */
  readonly place: Place;
  readonly text: string;
  readonly selections: PodSelections;
  /** The pods' own. */
  readonly labels: { readonly [key: string]: string };
  readonly spec: JsonObject;
  readonly nodeSelector: { readonly [key: string]: string };
  /** Pods that are made of it; undefined: as many as somebody asks for, or one a node. */
  readonly replicas?: number;
}
