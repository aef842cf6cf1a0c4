/** What a pack of one's own checks is written with: `import { Check, Topology } from 'cdk8s-vmnet/checks'`. */
export type { Check, CheckOptions, Level, Mistake } from './check';
export type { Device } from '../topology/device';
export type { Machine } from '../topology/machine';
export type { Network } from '../topology/network';
export type { Nic } from '../topology/nic';
export type { NodeGroup, NodePolicy } from '../topology/node-group';
export type { Manifest, Place } from '../topology/place';
export type { Platform } from '../topology/platform';
export type { Topology } from '../topology/topology';
export type { Workload } from '../topology/workload';
export { placeOf, within } from '../topology/place';
