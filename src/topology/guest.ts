import { JsonObject } from './json';
import { Nic } from './nic';
import { Place } from './place';

/** What the input says of the network configuration inside a guest. */
export type GuestNetwork =
  /** No cloud-init, a Secret that the input does not have, or a text that cloud-init does not understand. `versionless`: since it states no version. */
  | { readonly kind: 'unknown'; readonly versionless?: Place }
  /** cloud-init is told nothing of the network: it writes a configuration for the first card that it finds. */
  | { readonly kind: 'fallback'; readonly place: Place; readonly userData?: string }
  /** At the place of the field that holds the text. */
  | StatedGuest & { readonly kind: 'stated'; readonly place: Place };

/** A network configuration of a guest. */
export interface StatedGuest {
  readonly interfaces: readonly GuestInterface[];
  /** Routes that name no interface. */
  readonly routes: readonly GuestRoute[];
  /** As it is written, where it is version 2. */
  readonly version2?: { readonly config: JsonObject; readonly place: Place };
}

/** A MAC address in a configuration. */
export interface GuestMac {
  /** In lower case with colons. */
  readonly mac: string;
  /** Written without quotes, so that it is a number to YAML 1.1. */
  readonly isNumber: boolean;
  readonly place: Place;
}

/** How a configuration finds its card in the guest. */
export type GuestMatch =
  | GuestMac & { readonly kind: 'mac' }
  /** By the guest's own name of it; a pattern may mean several. */
  | { readonly kind: 'name'; readonly name: string; readonly isPattern: boolean }
  /** By its driver or path, or by what cannot be told. */
  | { readonly kind: 'other' };

/** A text with its place. */
export interface GuestText {
  readonly text: string;
  readonly place: Place;
}

/** A route in the guest; of one to a default, `to` is `0.0.0.0/0` or `::/0`. */
export interface GuestRoute {
  readonly to: string;
  readonly via?: string;
  readonly metric?: number;
  /** Undefined: the main table. */
  readonly table?: number;
  readonly onLink: boolean;
  readonly place: Place;
}

/** An interface of the guest, as its configuration states it. */
export interface GuestInterface {
  readonly kind: 'ethernet' | 'bond' | 'bridge' | 'vlan';
  readonly name: string;
  /** How its card is found; the others have none of their own. */
  readonly match?: GuestMatch;
  /** The VM's interfaces that it surely is, or stands on; none where nobody can tell. */
  readonly nics: readonly Nic[];
  /** Renames its card. */
  readonly setName?: string;
  /** The MAC that the guest gives it. */
  readonly ownMac?: GuestMac;
  /** With prefix length. */
  readonly addresses: readonly GuestText[];
  readonly dhcp4: boolean;
  readonly dhcp6: boolean;
  readonly routes: readonly GuestRoute[];
  readonly nameservers: readonly string[];
  readonly mtu?: number;
  /** Its ports, or what a VLAN stands on, by name. */
  readonly below: readonly string[];
  /** Of a bond: its options, as they are written. */
  readonly parameters: JsonObject;
  readonly place: Place;
}
