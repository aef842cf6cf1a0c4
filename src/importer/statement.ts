import { Expression } from './expression';

/** One statement of the program that is written. */
export type Statement =
  /** `const web = new NetworkedVirtualMachine(chart, 'Web', {…});` */
  | { readonly kind: 'construct'; readonly variable: string; readonly type: string; readonly chart: string; readonly id: string; readonly props: Expression }
  /** `web.attach(…);`, `web.apiObject.addJsonPatch(…);` */
  | { readonly kind: 'call'; readonly variable: string; readonly method: string; readonly args: readonly Expression[] }
  | { readonly kind: 'comment'; readonly text: string };
