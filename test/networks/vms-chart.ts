import { Chart, Testing } from 'cdk8s';

/** A chart in the namespace `vms`. */
export function vmsChart(context?: { readonly [key: string]: unknown }): Chart {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'vms' });
  for (const [key, value] of Object.entries(context ?? {})) chart.node.setContext(key, value);
  return chart;
}
