import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { hasProgram } from './has-program';
import { LinuxBridgeNetwork, NetworkedVirtualMachine, PrimaryNetwork, SriovNetwork } from '../../src';
import { machine } from '../machines/machine';
import { templateOf } from '../machines/template-of';

const whereverCloudInitIs = hasProgram('cloud-init') ? describe : describe.skip;

const LAN = '52:54:00:12:34:56';
const WAN = '52:54:00:12:34:57';
const POD = '02:00:00:00:00:01';
const lan = LinuxBridgeNetwork.named({ networkName: 'lan', guestMtu: 9000 });

function dualStack(): NetworkedVirtualMachine {
  const vm = machine({ primaryNetwork: PrimaryNetwork.pod({ macAddress: POD }) });
  vm.attach(lan, { macAddress: LAN, addresses: ['10.200.0.1/24', 'fd00:200::1/64'], gateway: '10.200.0.254', gateway6: 'fd00:200::fe' });
  return vm;
}

function routed(): NetworkedVirtualMachine {
  const vm = machine({ primaryNetwork: PrimaryNetwork.none() });
  vm.attach(SriovNetwork.named({ networkName: 'lan', guestMtu: 9000 }), {
    macAddress: LAN,
    addresses: ['10.200.0.1/24'],
    gateway: '10.200.0.254',
    routes: [{ destination: '10.9.0.0/16', gateway: '10.200.0.253' }],
    nameservers: ['10.200.0.53'],
    searchDomains: ['data.example.com'],
  });
  return vm;
}

function twoUnderDhcp(): NetworkedVirtualMachine {
  const vm = machine({ primaryNetwork: PrimaryNetwork.pod({ macAddress: POD }), userData: '#cloud-config\n' });
  vm.attach(lan, { name: 'wan', macAddress: WAN });
  return vm;
}

function networkDataOf(vm: NetworkedVirtualMachine): string {
  const { volumes } = templateOf(vm);
  return volumes[volumes.length - 1].cloudInitNoCloud.networkData;
}

/** The files that cloud-init writes in the guest, by their path. */
function converted(vm: NetworkedVirtualMachine, distro: string, renderer: string): { readonly [path: string]: string } {
  const root = mkdtempSync(join(tmpdir(), 'vmnet-cloud-init-'));
  try {
    const file = join(root, 'network-data');
    writeFileSync(file, networkDataOf(vm));
    const options = ['-p', file, '-k', 'yaml', '-d', join(root, 'out'), '-D', distro, '-O', renderer];
    const { status, stderr } = spawnSync('cloud-init', ['devel', 'net-convert', ...options], { encoding: 'utf8' });
    expect({ status, complaint: /warning|error|traceback/i.exec(stderr)?.[0] }).toEqual({ status: 0, complaint: undefined });
    const out = join(root, 'out');
    const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = written.map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** cloud-init before 23.1 turns ::/0 into ::/64 everywhere but under netplan: https://github.com/canonical/cloud-init/pull/1973 */
function ipv6Default(): string {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(execFileSync('cloud-init', ['--version'], { encoding: 'utf8' })) ?? [];
  return Number(major) * 100 + Number(minor) < 2301 ? '::/64' : '::/0';
}

whereverCloudInitIs('cloud-init (skipped where the program is absent) makes of our network data', () => {
  const networkd = (vm: NetworkedVirtualMachine, nic: string) => converted(vm, 'ubuntu', 'networkd')[`etc/systemd/network/10-cloud-init-${nic}.network`];
  const keyfile = (vm: NetworkedVirtualMachine, nic: string) => {
    const files = converted(vm, 'rhel', 'network-manager');
    return files[`etc/NetworkManager/system-connections/cloud-init-${nic}.nmconnection`];
  };
  const ifcfg = (vm: NetworkedVirtualMachine, nic: string) => converted(vm, 'rhel', 'sysconfig')[`etc/sysconfig/network-scripts/ifcfg-${nic}`];
  const route = (vm: NetworkedVirtualMachine, file: string) => converted(vm, 'rhel', 'sysconfig')[`etc/sysconfig/network-scripts/${file}`];

  it('files of systemd-networkd with MAC, MTU, addresses and routes of both families', () => {
    const file = networkd(dualStack(), 'lan');
    for (const text of [`MACAddress=${LAN}\n`, 'MTUBytes=9000\n', 'Address=10.200.0.1/24\n', 'Address=fd00:200::1/64\n']) expect(file).toContain(text);
    expect(file).toMatch(/Destination=0\.0\.0\.0\/0\s+Gateway=10\.200\.0\.254\n/);
    expect(file).toMatch(new RegExp(`Destination=${ipv6Default()}\\s+Gateway=fd00:200::fe\\n`));
  }, 60_000);

  it('files of systemd-networkd with further routes and DNS', () => {
    const file = networkd(routed(), 'lan');
    expect(file).toMatch(/Destination=10\.9\.0\.0\/16\s+Gateway=10\.200\.0\.253\n/);
    expect(file).toContain('DNS=10.200.0.53\nDomains=data.example.com\n');
    expect(file).not.toContain('DHCP=ipv4');
  }, 60_000);

  it('files of systemd-networkd in which the second interface under DHCP stands behind the first', () => {
    expect(networkd(twoUnderDhcp(), 'default')).not.toContain('RouteMetric');
    const second = networkd(twoUnderDhcp(), 'wan');
    expect(second).toContain(`MACAddress=${WAN}\n`);
    expect(second).toContain('[DHCPv4]\nRouteMetric=200\n');
  }, 60_000);

  it('keyfiles of NetworkManager with MAC, MTU, addresses, routes and DNS', () => {
    const file = keyfile(routed(), 'lan') ?? '';
    expect(file).toContain(`mac-address=${LAN}\n`);
    expect(file).toContain('mtu=9000\n');
    const ipv4 = file.slice(file.indexOf('[ipv4]'));
    for (const text of ['method=manual\n', 'address1=10.200.0.1/24\n', '0.0.0.0/0,10.200.0.254\n', '10.9.0.0/16,10.200.0.253\n', 'dns=10.200.0.53;\n']) {
      expect(ipv4).toContain(text);
    }
  }, 60_000);

  it('keyfiles of NetworkManager with addresses of both families', () => {
    const file = keyfile(dualStack(), 'lan');
    expect(file).toMatch(/\[ipv4\][^[]*address1=10\.200\.0\.1\/24\n/);
    expect(file).toMatch(/\[ipv6\][^[]*address1=fd00:200::1\/64\n/);
  }, 60_000);

  it('files of sysconfig with MAC, MTU, addresses, routes and DNS', () => {
    const file = ifcfg(dualStack(), 'lan');
    for (const text of [`HWADDR=${LAN}\n`, 'MTU=9000\n', 'IPADDR=10.200.0.1\n', 'NETMASK=255.255.255.0\n', 'IPV6ADDR=fd00:200::1/64\n']) expect(file).toContain(text);
    expect(file).toContain('GATEWAY=10.200.0.254\n');
    expect(route(dualStack(), 'route6-lan')).toContain(`${ipv6Default()} via fd00:200::fe `);
    expect(route(routed(), 'route-lan')).toMatch(/ADDRESS(\d)=10\.9\.0\.0\nGATEWAY\1=10\.200\.0\.253\nNETMASK\1=255\.255\.0\.0\n/);
    expect(ifcfg(routed(), 'lan')).toContain('DNS1=10.200.0.53\n');
    expect(ifcfg(twoUnderDhcp(), 'wan')).toContain('METRIC=200\n');
  }, 60_000);

  it('a netplan file that says the same', () => {
    const text = converted(dualStack(), 'ubuntu', 'netplan')['etc/netplan/50-cloud-init.yaml'] ?? '';
    expect(parse(text).network).toEqual(parse(networkDataOf(dualStack())));
  }, 60_000);
});

const READ = 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)';
const hasPyYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;

(hasPyYaml ? test : test.skip)('PyYAML, with which cloud-init reads (skipped where it is absent), reads what we meant: MACs are text', () => {
  for (const vm of [dualStack(), routed(), twoUnderDhcp()]) {
    const text = networkDataOf(vm);
    const read = JSON.parse(execFileSync('python3', ['-c', READ], { input: text, encoding: 'utf8' }));
    expect(read).toEqual(parse(text));
    expect(Object.values<{ match: { macaddress: string } }>(read.ethernets).map(({ match }) => typeof match.macaddress)).not.toContain('number');
  }
}, 60_000);
