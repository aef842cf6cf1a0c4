import { BridgePort, PortVlans } from '../../src/topology/device';
import { carriedByAny, portsText, vlansText } from '../../src/topology/port-vlans';

describe('the VLANs of ports, for people', () => {
  const trunk = (native: number, ...tagged: readonly (readonly [number, number])[]): PortVlans => ({ kind: 'trunk', tagged: tagged.map(([min, max]) => ({ min, max })), native, isImplied: false });
  const port = (name: string, vlans: PortVlans): BridgePort => ({ name, vlans, place: { manifest: { apiVersion: '', kind: '', name: '', object: {}, source: {}, root: [] }, path: [] } });

  it.each<[string, PortVlans]>([
    ['unknown VLANs', { kind: 'unknown' }], ['every VLAN', { kind: 'unfiltered' }], ['25 untagged', { kind: 'access', vlan: 25 }], ['10,20-30 tagged and 1 untagged', trunk(1, [10, 10], [20, 30])], ['7 untagged', trunk(7)],
  ])('are %s', (text, vlans) => {
    expect(vlansText(vlans)).toBe(text);
  });

  it('are told port by port', () => {
    expect(portsText([port('eth1', { kind: 'access', vlan: 25 }), port('eth2', trunk(1))])).toBe('port "eth1" has 25 untagged, port "eth2" has 1 untagged');
    expect(portsText()).toBe('');
  });

  it('are carried by the best of the ports, unless one of which nobody knows may do better', () => {
    const best = (...vlans: readonly PortVlans[]) => carriedByAny(vlans.map((one, i) => port(`eth${i}`, one)), 25);
    const [tagged, untagged, not, unknown]: readonly PortVlans[] = [trunk(1, [20, 30]), { kind: 'access', vlan: 25 }, trunk(1, [26, 30]), { kind: 'unknown' }];
    if (tagged === undefined || untagged === undefined || not === undefined || unknown === undefined) throw new Error('there is none');
    expect([best(not, tagged, unknown), best(untagged, unknown), best(untagged, { kind: 'unfiltered' }), best(not, untagged), best(not), best()]).toEqual(['tagged', undefined, undefined, 'untagged', 'not', undefined]);
    expect(best(trunk(25))).toBe('untagged');
    expect(carriedByAny(undefined, 25)).toBeUndefined();
  });
});
