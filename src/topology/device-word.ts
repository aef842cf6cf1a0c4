import { Device } from './device';

const WORDS: { readonly [kind in Device['kind']]: string } = {
  'nic': 'interface',
  'bond': 'bond',
  'linux-bridge': 'bridge',
  'vlan': 'vlan interface',
  'ovs-bridge': 'OVS bridge',
  'ovs-interface': 'OVS interface',
  'other': 'interface',
};

/** What a device is called in messages. */
export function deviceWord({ kind }: Pick<Device, 'kind'>): string {
  return WORDS[kind];
}
