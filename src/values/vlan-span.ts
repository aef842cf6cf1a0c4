/** VLAN ids from `min` to `max`, both included. */
export interface VlanSpan {
  readonly min: number;
  readonly max: number;
}
