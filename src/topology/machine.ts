import { GuestNetwork } from './guest';
import { JsonObject } from './json';

import { Nic } from './nic';
import { Manifest, Place } from './place';

/** An entry of a machine's `networks`. */
export interface NetworkEntry {
  /** Undefined where it has none, or no text. */
  readonly name?: string;
  readonly config: JsonObject;
  readonly place: Place;
}

/** A cloud-init volume of a machine. */
export interface CloudInitVolume {
  readonly name: string;
  readonly source: 'cloudInitNoCloud' | 'cloudInitConfigDrive';
  readonly config: JsonObject;
  readonly place: Place;
}

/** A VM, a bare instance, or the template of a pool. */
export interface Machine {
  readonly kind: 'VirtualMachine' | 'VirtualMachineInstance' | 'VirtualMachinePool' | 'VirtualMachineInstanceReplicaSet';
  readonly name: string;
  readonly namespace?: string;
  readonly manifest: Manifest;
  readonly place: Place;
  /** The instance's spec, wherever the kind keeps it. */
  readonly spec: JsonObject;
  readonly specPlace: Place;
  /** The spec of the VirtualMachine that makes the instance; undefined where the kind has none. */
  readonly vmSpec?: JsonObject;
  readonly vmSpecPlace?: Place;
  /** Names an instancetype: CPU, memory, devices and node selector are as that has them. */
  readonly hasInstancetype: boolean;
  /** Names a preference: what an interface leaves open may be as that has it. */
  readonly hasPreference: boolean;
  /** Machines made of it; undefined: as many as somebody asks for. */
  readonly replicas?: number;
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
  readonly nodeSelector: { readonly [key: string]: string };
  readonly evictionStrategy?: string;
  readonly nics: readonly Nic[];
  /** As they are written, whether or not an interface is on them. */
  readonly networks: readonly NetworkEntry[];
  readonly cloudInit: readonly CloudInitVolume[];
  readonly guest: GuestNetwork;
}
