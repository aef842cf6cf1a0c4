import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram } from './has-program';
import { BondedBridgeNode, BondedBridgeNodeProps, BondMode, HostAddressing, Uplink } from '../../src';
import { BOND_PARAMETERS } from '../../src/manifests/netplan';
import { vmsChart } from '../networks/vms-chart';

const whereverNetplanIs = hasProgram('netplan') ? describe : describe.skip;

/** The files that netplan writes for systemd-networkd, by name, from what we render for /etc/netplan. */
function generated(props: BondedBridgeNodeProps): { readonly [file: string]: string } {
  const root = mkdtempSync(join(tmpdir(), 'vmnet-netplan-'));
  try {
    mkdirSync(join(root, 'etc/netplan'), { recursive: true });
    const text = new BondedBridgeNode(vmsChart(), 'Node', props).toNetplan();
    writeFileSync(join(root, 'etc/netplan/60-vmnet.yaml'), text, { mode: 0o600 });
    const { status, stdout, stderr } = spawnSync('netplan', ['generate', '--root-dir', root], { encoding: 'utf8' });
    expect({ status, output: `${stdout}${stderr}` }).toEqual({ status: 0, output: '' });
    const folder = join(root, 'run/systemd/network');
    return Object.fromEntries(readdirSync(folder).map((file) => [file.replace('10-netplan-', ''), readFileSync(join(folder, file), 'utf8')]));
  } finally {
    rmSync(root, { recursive: true });
  }
}

const bond = (mode?: BondMode, options?: { [option: string]: string }) => Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode, options });

whereverNetplanIs('netplan (skipped where the program is absent) takes our file without a word', () => {
  it('for a single NIC, which becomes the bridge\'s port', () => {
    const files = generated({ uplink: Uplink.nic('eth1'), mtu: 9000 });
    expect(files['br0.netdev']).toContain('Kind=bridge');
    expect(files['br0.netdev']).toContain('STP=false');
    expect(files['eth1.network']).toContain('Bridge=br0');
    expect(files['eth1.network']).toContain('MTUBytes=9000');
  });

  it('for an active-backup bond', () => {
    const files = generated({ uplink: bond() });
    expect(files['bond0.netdev']).toContain('Mode=active-backup\nMIIMonitorSec=100ms');
    expect(files['bond0.network']).toContain('Bridge=br0');
    expect(files['eth2.network']).toContain('Bond=bond0');
    expect(files['eth3.network']).toContain('Bond=bond0');
  });

  it('for LACP with options', () => {
    const options = { lacp_rate: 'fast', ad_select: 'bandwidth', xmit_hash_policy: 'layer3+4', min_links: '1', updelay: '200', downdelay: '300' };
    const { 'bond0.netdev': netdev } = generated({ uplink: bond(BondMode.LACP, options), mtu: 9000, stp: true });
    for (const line of [
      'MTUBytes=9000', 'Mode=802.3ad', 'LACPTransmitRate=fast', 'AdSelect=bandwidth', 'TransmitHashPolicy=layer3+4', 'MinLinks=1', 'UpDelaySec=200ms',
      'DownDelaySec=300ms',
    ]) {
      expect(netdev).toContain(`${line}\n`);
    }
  });

  it('for balance-xor', () => {
    const { 'bond0.netdev': netdev } = generated({ uplink: bond(BondMode.BALANCE_XOR, { xmit_hash_policy: 'layer2+3' }) });
    expect(netdev).toContain('Mode=balance-xor\nMIIMonitorSec=100ms\nTransmitHashPolicy=layer2+3');
  });

  it('for static addresses of both families with gateways and DNS', () => {
    const fixed = HostAddressing.fixed(['192.168.1.10/24', 'fd00:1::10/64'], { gateway: '192.168.1.1', gateway6: 'fd00:1::1', nameservers: ['192.168.1.53', 'fd00:1::53'] });
    const { 'br0.network': network } = generated({ uplink: bond(), addressing: fixed });
    for (const text of [
      'Address=192.168.1.10/24\n', 'Address=fd00:1::10/64\n', 'DNS=192.168.1.53\n', 'DNS=fd00:1::53\n', 'Destination=0.0.0.0/0\nGateway=192.168.1.1\n',
      'Destination=::/0\nGateway=fd00:1::1\n',
    ]) {
      expect(network).toContain(text);
    }
  });

  it('for DHCP', () => {
    expect(generated({ uplink: bond(), addressing: HostAddressing.dhcp() })['br0.network']).toContain('DHCP=ipv4');
    expect(generated({ uplink: bond(), addressing: HostAddressing.dhcp({ ipv6: true }) })['br0.network']).toContain('DHCP=yes');
  });

  it('for a bridge without addresses, which takes none from a router\'s advertisement either', () => {
    const { 'br0.network': network } = generated({ uplink: bond(), addressing: HostAddressing.none() });
    expect(network).toContain('LinkLocalAddressing=no');
    expect(network).not.toContain('Address=');
  });
});

/** A value for each of the kernel's options that has a word in netplan, in the kernel's own spelling, and what networkd reads. */
const OPTIONS: { readonly [option: string]: readonly [mode: BondMode, value: string, networkd: string] } = {
  ad_select: [BondMode.LACP, 'count', 'AdSelect=count'],
  all_slaves_active: [BondMode.ACTIVE_BACKUP, '1', 'AllSlavesActive=1'],
  arp_all_targets: [BondMode.ACTIVE_BACKUP, 'any', 'ARPAllTargets=any'],
  arp_interval: [BondMode.ACTIVE_BACKUP, '100', 'ARPIntervalSec=100ms'],
  arp_ip_target: [BondMode.ACTIVE_BACKUP, '10.0.0.1,10.0.0.2', 'ARPIPTargets=10.0.0.1 10.0.0.2'],
  arp_validate: [BondMode.ACTIVE_BACKUP, 'all', 'ARPValidate=all'],
  downdelay: [BondMode.LACP, '100', 'DownDelaySec=100ms'],
  fail_over_mac: [BondMode.ACTIVE_BACKUP, 'follow', 'FailOverMACPolicy=follow'],
  lacp_rate: [BondMode.LACP, 'slow', 'LACPTransmitRate=slow'],
  lp_interval: [BondMode.ACTIVE_BACKUP, '2', 'LearnPacketIntervalSec=2'],
  miimon: [BondMode.LACP, '140', 'MIIMonitorSec=140ms'],
  min_links: [BondMode.LACP, '2', 'MinLinks=2'],
  num_grat_arp: [BondMode.ACTIVE_BACKUP, '3', 'GratuitousARP=3'],
  packets_per_slave: [BondMode.BALANCE_XOR, '2', 'PacketsPerSlave=2'],
  primary: [BondMode.ACTIVE_BACKUP, 'eth2', 'PrimarySlave=true'],
  primary_reselect: [BondMode.ACTIVE_BACKUP, 'better', 'PrimaryReselectPolicy=better'],
  resend_igmp: [BondMode.ACTIVE_BACKUP, '2', 'ResendIGMP=2'],
  updelay: [BondMode.LACP, '100', 'UpDelaySec=100ms'],
  xmit_hash_policy: [BondMode.LACP, 'encap3+4', 'TransmitHashPolicy=encap3+4'],
};

test('every bonding option with a word in netplan stands in the table below', () => {
  expect(Object.keys(OPTIONS)).toEqual(Object.keys(BOND_PARAMETERS).sort());
});

whereverNetplanIs('netplan (skipped where the program is absent) hands on', () => {
  it.each(Object.entries(OPTIONS))('the bonding option %s', (option, [mode, value, networkd]) => {
    const files = generated({ uplink: bond(mode, { [option]: value }) });
    expect(Object.values(files).join('\n')).toContain(`${networkd}\n`);
  });

  it.each([
    ['lacp_rate', BondMode.LACP, '1', 'LACPTransmitRate=fast'],
    ['ad_select', BondMode.LACP, '1', 'AdSelect=bandwidth'],
    ['xmit_hash_policy', BondMode.LACP, '1', 'TransmitHashPolicy=layer3+4'],
    ['primary_reselect', BondMode.ACTIVE_BACKUP, '2', 'PrimaryReselectPolicy=failure'],
    ['fail_over_mac', BondMode.ACTIVE_BACKUP, '1', 'FailOverMACPolicy=active'],
    ['arp_validate', BondMode.ACTIVE_BACKUP, '3', 'ARPValidate=all'],
    ['arp_all_targets', BondMode.ACTIVE_BACKUP, '1', 'ARPAllTargets=all'],
  ] as const)('%s in words, also where it is written as the kernel\'s number: networkd would ignore that', (option, mode, value, networkd) => {
    const files = generated({ uplink: bond(mode, { [option]: value }) });
    expect(files['bond0.netdev']).toContain(`${networkd}\n`);
  });
});

test('a hash that networkd has no word for is refused, since it would fall back to another silently', () => {
  const node = new BondedBridgeNode(vmsChart(), 'Node', { uplink: bond(BondMode.BALANCE_XOR, { xmit_hash_policy: 'vlan+srcmac' }) });
  expect(() => node.toNetplan()).toThrow('vlan+srcmac');
});
