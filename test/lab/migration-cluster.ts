import { HOSTNAME } from './device-names';

/** Workers of examples/leave-br-vmdata.ts. */
const HOSTS = ['worker-01', 'worker-02', 'worker-03'];
/** VLANs of its networks. */
export const MIGRATED_VLANS = [224, 300];

const SWITCH_PORT = { vlans: '100,224,300', nativeVlan: 1, mtu: 9216, aggregation: 'NONE' };

/**
 * What the phases of the migration do not state, since it is there before them: the workers, what their switch ports carry, and on a host that is not
 * migrated the bond and the node's own interface that the installation made. On each worker a VM is on each VLAN, to be pinged.
 */
export function migrationCluster(migratedHosts: ReadonlySet<string>): readonly object[] {
  const old = HOSTS.filter((host) => !migratedHosts.has(host));
  return [
    ...HOSTS.map((name) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { [HOSTNAME]: name, 'node-role.kubernetes.io/worker': '' } } })),
    configMap('fabric', { 'vmnet.dev/fabric': 'true', 'vmnet.dev/switch-ports': JSON.stringify({ bond0: SWITCH_PORT, ens33: SWITCH_PORT, ens34: SWITCH_PORT }) }),
    ...old.map((host) => configMap(`installed-${host}`, {
      'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': JSON.stringify({ [HOSTNAME]: host }),
    }, { [`${host}.yml`]: JSON.stringify({ interfaces: INSTALLED }) })),
    ...HOSTS.flatMap((host) => MIGRATED_VLANS.map((vlan) => probe(host, vlan))),
  ];
}

const INSTALLED = [
  ...['ens33', 'ens34'].map((name) => ({ name, type: 'ethernet', state: 'up', mtu: 9000 })),
  { 'name': 'bond0', 'type': 'bond', 'state': 'up', 'mtu': 9000, 'link-aggregation': { mode: 'active-backup', options: { miimon: '100' }, port: ['ens33', 'ens34'] } },
  { name: 'bond0.100', type: 'vlan', state: 'up', mtu: 9000, vlan: { 'base-iface': 'bond0', 'id': 100 }, ipv4: { enabled: true, dhcp: true } },
];

function configMap(name: string, annotations: { readonly [key: string]: string }, data: { readonly [file: string]: string } = {}): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'vms', annotations }, data };
}

function probe(host: string, vlan: number): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: `vlan${vlan}-${host}`, namespace: 'vms' },
    spec: {
      template: {
        spec: {
          nodeSelector: { [HOSTNAME]: host },
          domain: { devices: { interfaces: [{ name: 'lan', bridge: {} }] } },
          networks: [{ name: 'lan', multus: { networkName: `vlan${vlan}` } }],
        },
      },
    },
  };
}
