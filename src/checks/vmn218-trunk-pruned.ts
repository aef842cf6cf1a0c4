import { Check } from './check';
import { configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { machinesByNetwork, levelOf, sitesName } from './sites';
import { bridgesOf, LinuxBridgeSite } from '../topology/bridge-path';
import { networkId, VlanRange } from '../topology/network';
import { portsText, rangesText } from '../topology/port-vlans';

export const trunkPruned: Check = {
  code: 'VMN218',
  level: 'warning',
  title: 'the bridge\'s port carries only a part of the guest\'s trunk',
  why: 'the bridge drops frames of the VLANs that its uplink does not have, so the guest\'s VLAN interfaces for them stay mute',
  evidence: [
    'https://github.com/dlbewley/demo-virt/issues/17',
    'https://github.com/torvalds/linux/blob/0077b003e41e8f327568b53abca936ba895d1684/net/bridge/br_forward.c#L28',
  ],

  *find(topology) {
    const { linux } = bridgesOf(topology);
    const filtered = new Set(topology.vlanFilters.map(({ bridge }) => bridge));
    const machines = machinesByNetwork(topology.machines);
    for (const network of networksOfKind('bridge', topology.networks)) {
      if (network.vlanTrunk.length === 0 || filtered.has(network.bridge)) continue;
      const sites = linux.get(network.bridge) ?? [];
      const pruned = sites.flatMap((site) => {
        const missing = missingOf(site, network.vlanTrunk);
        return missing.length === 0 ? [] : [{ ...site, missing }];
      });
      const [first] = pruned;
      if (first === undefined || levelOf(pruned, sites, machines.get(network)) === undefined) continue;
      yield {
        at: configPlace(network, 'vlanTrunk'),
        message: `network "${networkId(network)}" trunks VLANs ${rangesText(first.missing)}, which no port of bridge "${network.bridge}" carries on ${sitesName(pruned)}: ${portsText(first.ports)}`,
        fix: 'add them to the port\'s trunk-tags, or take them out of vlanTrunk',
        related: (first.ports ?? []).map(({ place }) => place),
      };
    }
  },
};

/** The part of the ranges that no port carries; nothing where a port is not known. */
function missingOf({ ports = [] }: LinuxBridgeSite, wanted: readonly VlanRange[]): readonly VlanRange[] {
  if (ports.length === 0 || ports.some(({ vlans }) => vlans.kind === 'unknown' || vlans.kind === 'unfiltered')) return [];
  const carried = ports.flatMap(({ vlans }): readonly VlanRange[] => {
    if (vlans.kind === 'access') return [{ min: vlans.vlan, max: vlans.vlan }];
    return vlans.kind === 'trunk' ? [...vlans.tagged, { min: vlans.native, max: vlans.native }] : [];
  });
  const possible = wanted.filter(({ min, max }) => min >= 1 && max <= 4094);
  return carried.reduce<readonly VlanRange[]>((rest, has) => rest.flatMap((range) => without(range, has)), possible);
}

function without({ min, max }: VlanRange, has: VlanRange): readonly VlanRange[] {
  if (has.max < min || has.min > max) return [{ min, max }];
  return [{ min, max: has.min - 1 }, { min: has.max + 1, max }].filter((rest) => rest.min <= rest.max);
}
