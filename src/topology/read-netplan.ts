import { BridgePort, Device } from './device';
import { isObject, JsonObject, listAt, numberAt, objectAt, textAt } from './json';
import { Place, within } from './place';

/** The devices of a netplan file. netplan cannot filter a bridge's VLANs, so what its ports carry is as something else has it. */
export function readNetplan(file: unknown, place: Place): readonly Device[] {
  const network = objectAt(file, 'network');
  const here = within(place, 'network');
  return [
    ...entries(network, 'ethernets', here).map(({ base, config }): Device => ({ ...base, kind: 'nic', name: textAt(config, 'set-name') ?? base.name })),
    ...entries(network, 'bonds', here).map(({ base, config }): Device => ({
      ...base, kind: 'bond', mode: textAt(config, 'parameters', 'mode') ?? 'balance-rr', ports: names(config), options: objectAt(config, 'parameters'),
    })),
    ...entries(network, 'bridges', here).map(({ base, config }): Device => ({
      ...base, kind: 'linux-bridge', ports: names(config)?.map((name, i): BridgePort => ({ name, vlans: { kind: 'unknown' }, place: within(base.place, 'interfaces', i) })),
    })),
    ...entries(network, 'vlans', here).map(({ base, config }): Device => ({ ...base, kind: 'vlan', base: textAt(config, 'link'), vlan: numberAt(config, 'id') })),
  ];
}

function entries(network: JsonObject, section: string, place: Place) {
  return Object.entries(objectAt(network, section)).flatMap(([name, config]) => {
    if (!isObject(config)) return [];
    return [{ config, base: { name, state: 'up', mtu: numberAt(config, 'mtu'), config, place: within(place, section, name) } }];
  });
}

function names(config: JsonObject): readonly string[] | undefined {
  return Array.isArray(config.interfaces) ? listAt(config, 'interfaces').filter((name) => typeof name === 'string') : undefined;
}
