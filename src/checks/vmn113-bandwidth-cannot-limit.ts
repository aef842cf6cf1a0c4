import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';
import { CniPlugin, goField } from '../topology/cni-config';
import { within } from '../topology/place';

/** Plugins whose interface is no veth. */
const NO_VETH: readonly (string | undefined)[] = ['macvlan', 'ipvlan', 'macvtap', 'sriov', 'ib-sriov', 'vlan', 'host-device'];

/** More bits than this are refused. */
const MOST_BURST = 8 * (2 ** 32 - 1);

export const bandwidthCannotLimit: Check = {
  code: 'VMN113',
  level: 'error',
  title: 'the bandwidth plugin is given limits that it refuses, or an interface that it cannot limit',
  why: 'it wants a burst for each rate and a rate for each burst, and it limits at the host\'s end of a veth pair: without those it fails the pod',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/bandwidth/main.go#L106-L114',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/bandwidth/main.go#L145-L147',
  ],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      const [main] = config.plugins;
      for (const plugin of config.plugins) {
        if (plugin.type !== 'bandwidth') continue;
        for (const direction of ['ingress', 'egress']) {
          const [rate, burst] = [amount(plugin, `${direction}Rate`), amount(plugin, `${direction}Burst`)];
          const trouble = troubleOf(direction, rate, burst);
          if (trouble === undefined) continue;
          yield { at: plugin.place, message: `the bandwidth limit of ${networkName(network)} ${trouble}`, fix: `set ${direction}Rate and ${direction}Burst together` };
        }
        const limits = ['ingressRate', 'egressRate'].some((key) => (amount(plugin, key) ?? 0) > 0);
        if (!limits || !NO_VETH.includes(main?.type)) continue;
        yield {
          at: within(plugin.place, 'type'),
          message: `plugin "bandwidth" of ${networkName(network)} stands behind "${main?.type ?? ''}", but it can limit a veth pair only`,
          fix: 'take the bandwidth plugin away, and limit elsewhere: in the guest, on the switch, or by max_tx_rate of sriov',
          related: main === undefined ? [] : [main.place],
        };
      }
    }
  },
};

function troubleOf(direction: string, rate: number | undefined, burst: number | undefined): string | undefined {
  // What is no number is another check's.
  if (rate === undefined || burst === undefined) return undefined;
  if (burst === 0 && rate !== 0) return `has ${direction}Rate ${rate} but no ${direction}Burst`;
  if (rate === 0 && burst !== 0) return `has ${direction}Burst ${burst} but no ${direction}Rate`;
  return burst >= MOST_BURST ? `has ${direction}Burst ${burst}, but 4 GiB is the most` : undefined;
}

function amount({ config }: CniPlugin, key: string): number | undefined {
  const value = goField(config, key) ?? 0;
  return typeof value === 'number' ? value : undefined;
}
