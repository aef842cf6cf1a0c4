import { App, Chart, Duration, JsonPatch, Size, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { machine } from './machine';
import { templateOf } from './template-of';
import {
  BootDisk, DiskBus, EvictionStrategy, LinkState, LinuxBridgeNetwork, NetworkedVirtualMachine, NicModel, NodeSelector, PrimaryNetwork, RunStrategy,
  VmTemplateReference,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const vlan25 = LinuxBridgeNetwork.named({ networkName: 'vlan25', networkNamespace: 'nets', guestMtu: 9000 });

test('a VM with everything is this manifest', () => {
  const vm = machine({
    metadata: { name: 'db', namespace: 'tenant', labels: { app: 'db' }, annotations: { note: 'primary' } },
    templateMetadata: { labels: { app: 'db' }, annotations: { 'kubevirt.io/allow-pod-bridge-network-live-migration': '' } },
    bootDisk: BootDisk.dataVolume('db-root', { bus: DiskBus.SATA, bootOrder: 1 }),
    memory: Size.gibibytes(8),
    cpu: { cores: 4, sockets: 1, threads: 2, model: 'host-passthrough', dedicatedPlacement: true, isolateEmulatorThread: true },
    machineType: 'q35',
    primaryNetwork: PrimaryNetwork.pod({
      name: 'cluster',
      macAddress: '02:00:00:00:10:01',
      ports: [{ name: 'pg', port: 5432, protocol: kplus.Protocol.TCP }],
      vmNetworkCidr: '10.0.9.0/24',
      vmIpv6NetworkCidr: 'fd10:0:9::/120',
    }),
    multiqueue: true,
    userData: '#cloud-config\n',
    hostname: 'db',
    subdomain: 'data',
    runStrategy: RunStrategy.RERUN_ON_FAILURE,
    evictionStrategy: EvictionStrategy.LIVE_MIGRATE,
    nodes: NodeSelector.labels({ rack: '4' }),
    terminationGracePeriod: Duration.minutes(3),
  });
  vm.attach(vlan25, {
    name: 'data',
    macAddress: '02:00:00:00:10:02',
    model: NicModel.E1000E,
    bootOrder: 2,
    pciAddress: '0000:81:00.1',
    acpiIndex: 7,
    tag: 'data-lan',
    linkState: LinkState.DOWN,
    dhcpOptions: { bootFileName: 'pxelinux.0', tftpServerName: 'tftp', ntpServers: ['10.0.0.123'], privateOptions: [{ option: 240, value: 'site' }] },
    addresses: ['10.200.0.1/24', 'fd00:200::1/64'],
    gateway: '10.200.0.254',
    gateway6: 'fd00:200::fe',
    routes: [{ destination: '10.9.0.0/16', gateway: '10.200.0.253' }],
    nameservers: ['10.200.0.53'],
    searchDomains: ['data.example.com'],
    dhcp4: false,
    dhcp6: true,
  });
  expect(vm.apiObject.toJson()).toEqual({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'db', namespace: 'tenant', labels: { app: 'db' }, annotations: { note: 'primary' } },
    spec: {
      runStrategy: 'RerunOnFailure',
      template: {
        metadata: { labels: { app: 'db' }, annotations: { 'kubevirt.io/allow-pod-bridge-network-live-migration': '' } },
        spec: {
          domain: {
            cpu: { cores: 4, sockets: 1, threads: 2, model: 'host-passthrough', dedicatedCpuPlacement: true, isolateEmulatorThread: true },
            memory: { guest: '8192Mi' },
            machine: { type: 'q35' },
            devices: {
              networkInterfaceMultiqueue: true,
              disks: [{ name: 'rootdisk', disk: { bus: 'sata' }, bootOrder: 1 }, { name: 'cloudinitdisk', disk: { bus: 'virtio' } }],
              interfaces: [
                { name: 'cluster', masquerade: {}, macAddress: '02:00:00:00:10:01', ports: [{ name: 'pg', port: 5432, protocol: 'TCP' }] },
                {
                  name: 'data',
                  bridge: {},
                  macAddress: '02:00:00:00:10:02',
                  model: 'e1000e',
                  bootOrder: 2,
                  pciAddress: '0000:81:00.1',
                  acpiIndex: 7,
                  tag: 'data-lan',
                  state: 'down',
                  dhcpOptions: {
                    bootFileName: 'pxelinux.0', tftpServerName: 'tftp', ntpServers: ['10.0.0.123'], privateOptions: [{ option: 240, value: 'site' }],
                  },
                },
              ],
            },
          },
          networks: [
            { name: 'cluster', pod: { vmNetworkCIDR: '10.0.9.0/24', vmIPv6NetworkCIDR: 'fd10:0:9::/120' } },
            { name: 'data', multus: { networkName: 'nets/vlan25' } },
          ],
          volumes: [
            { name: 'rootdisk', dataVolume: { name: 'db-root' } },
            { name: 'cloudinitdisk', cloudInitNoCloud: { userData: '#cloud-config\n', networkData: expect.stringContaining('version: 2\n') } },
          ],
          hostname: 'db',
          subdomain: 'data',
          nodeSelector: { rack: '4' },
          evictionStrategy: 'LiveMigrate',
          terminationGracePeriodSeconds: 180,
        },
      },
    },
  });
});

test('by default a VM always runs, with 2 GiB, on the pod network under masquerade', () => {
  const vm = new NetworkedVirtualMachine(vmsChart(), 'Web', { bootDisk: BootDisk.containerImage('fedora:43'), metadata: { name: 'web' } });
  expect(vm.apiObject.toJson().spec).toEqual({
    runStrategy: 'Always',
    template: {
      spec: {
        domain: {
          memory: { guest: '2048Mi' },
          devices: {
            disks: [{ name: 'containerdisk', disk: { bus: 'virtio' } }],
            interfaces: [{ name: 'default', masquerade: {}, macAddress: expect.stringMatching(/^06:/) }],
          },
        },
        networks: [{ name: 'default', pod: {} }],
        volumes: [{ name: 'containerdisk', containerDisk: { image: 'fedora:43' } }],
      },
    },
  });
});

test('an instancetype takes the place of memory and processors', () => {
  const { spec } = machine({ instancetype: VmTemplateReference.cluster('u1.medium'), preference: VmTemplateReference.namespaced('fedora') }).apiObject.toJson();
  expect(spec.instancetype).toEqual({ kind: 'VirtualMachineClusterInstancetype', name: 'u1.medium' });
  expect(spec.preference).toEqual({ kind: 'VirtualMachinePreference', name: 'fedora' });
  expect(spec.template.spec.domain).not.toHaveProperty('memory');
  const instancetype = VmTemplateReference.cluster('u1.medium');
  expect(() => machine({ instancetype, memory: Size.gibibytes(2) })).toThrow('memory is the instancetype\'s business');
  expect(() => machine({ instancetype, cpu: { cores: 2 } })).toThrow('cpu is the instancetype\'s business');
});

test('the interfaces are handed out as a copy', () => {
  const vm = machine();
  vm.interfaces.pop();
  expect(vm.interfaces).toHaveLength(1);
  vm.attach(vlan25);
  expect(vm.interfaces.map(({ name }) => name)).toEqual(['default', 'vlan25']);
  const rendered: { macAddress: string }[] = templateOf(vm).domain.devices.interfaces;
  expect(vm.interfaces.map(({ macAddress }) => macAddress)).toEqual(rendered.map(({ macAddress }) => macAddress));
});

test('what one VM\'s props contradict is refused', () => {
  expect(() => machine({ cpu: { isolateEmulatorThread: true } })).toThrow('cpu.isolateEmulatorThread needs cpu.dedicatedPlacement');
  expect(() => machine({ cpu: { cores: 0 } })).toThrow('cpu.cores is 0');
  expect(() => machine({ hostname: 'a.b' })).toThrow('hostname is "a.b"');
  expect(() => machine({ subdomain: 'A' })).toThrow('subdomain is "A"');
});

test('a size that is no whole number of mebibytes, or a time that is none of seconds, is refused at once', () => {
  expect(() => machine({ memory: Size.kibibytes(1500) })).toThrow('1500 kibibytes');
  expect(() => machine({ terminationGracePeriod: Duration.millis(1500) })).toThrow('1500 millis');
});

test('a VM can be patched', () => {
  const vm = machine();
  vm.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/tolerations', [{ operator: 'Exists' }]));
  expect(templateOf(vm).tolerations).toEqual([{ operator: 'Exists' }]);
});

test('a VM is written the same, byte by byte, when it is built again', () => {
  const [first, second] = [vmsChart(), vmsChart()].map((chart) => {
    const vm = machine({ userData: '#cloud-config\n' }, chart);
    vm.attach(vlan25, { addresses: ['10.200.0.1/24'] });
    vm.exposeViaService({ ports: [{ port: 80 }] });
    return Yaml.stringify(...Testing.synth(chart));
  });
  expect(first).toBe(second);
});

test('an App of one VM writes it without help', () => {
  const app = new App({ outdir: Testing.app().outdir });
  machine({}, new Chart(app, 'vms'));
  expect(app.synthYaml()).toContain('kind: VirtualMachine');
});
