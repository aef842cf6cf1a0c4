import { BondMode } from '../../src/values/bond-mode';
import { BondOptions, Uplink } from '../../src/values/uplink';

const bond = (options: Partial<BondOptions>, name: unknown = 'bond0') => Uplink.bond(name as string, { ports: ['eth2', 'eth3'], ...options });

describe('Uplink.bond', () => {
  it('is an active-backup bond that looks at its links, unless something else is said', () => {
    const { deviceName, _mode, _ports, _options } = bond({});
    expect({ deviceName, _mode, _ports, _options }).toEqual({ deviceName: 'bond0', _mode: 'active-backup', _ports: ['eth2', 'eth3'], _options: { miimon: '100' } });
  });

  it.each([[BondMode.ACTIVE_BACKUP, 'active-backup'], [BondMode.BALANCE_XOR, 'balance-xor'], [BondMode.LACP, '802.3ad']])('takes mode %s', (mode, word) => {
    expect(bond({ mode })._mode).toBe(word);
  });

  it('takes one NIC, since a second may follow', () => {
    expect(bond({ ports: ['eth2'] })._ports).toEqual(['eth2']);
  });

  it('keeps the kernel\'s options', () => {
    expect(bond({ options: { lacp_rate: 'fast', xmit_hash_policy: 'layer2+3' }, mode: BondMode.LACP })._options).toEqual({
      miimon: '100', lacp_rate: 'fast', xmit_hash_policy: 'layer2+3',
    });
  });

  it('does not look at the links by miimon where the options say how', () => {
    expect(bond({ options: { miimon: '50' } })._options).toEqual({ miimon: '50' });
    expect(bond({ options: { arp_interval: '1000', arp_ip_target: '10.0.0.1' } })._options).toEqual({ arp_interval: '1000', arp_ip_target: '10.0.0.1' });
  });

  it('with balanceSlb is balance-xor with the hash that nmstate wants beside it', () => {
    for (const options of [bond({ balanceSlb: true }), bond({ balanceSlb: true, mode: BondMode.BALANCE_XOR })]) {
      expect(options._mode).toBe('balance-xor');
      expect(options._options).toEqual({ 'miimon': '100', 'xmit_hash_policy': 'vlan+srcmac', 'balance-slb': '1' });
    }
  });

  it('with balanceSlb false is what it is without', () => {
    expect(bond({ balanceSlb: false, mode: BondMode.LACP })._options).toEqual({ miimon: '100' });
  });

  it.each([[BondMode.LACP, '802.3ad'], [BondMode.ACTIVE_BACKUP, 'active-backup']])('refuses balanceSlb under mode %s', (mode, word) => {
    expect(() => bond({ balanceSlb: true, mode })).toThrow(
      new Error(`Uplink.bond: balanceSlb needs mode balance-xor, but mode is ${word}; leave mode out, or balanceSlb`),
    );
  });

  it('refuses another hash under balanceSlb, which nmstate would refuse on the node', () => {
    expect(() => bond({ balanceSlb: true, options: { xmit_hash_policy: 'layer3+4' } })).toThrow(/^Uplink\.bond: .*xmit_hash_policy/);
  });

  it('refuses a mode among the options, which would go past BondMode', () => {
    expect(() => bond({ options: { mode: 'balance-rr' } })).toThrow(/^Uplink\.bond: .*mode/);
  });

  it.each(['balance-rr', 'broadcast', 'balance-tlb', 'balance-alb', 'LACP', ''])('refuses mode %j, which TypeScript would not let through', (mode) => {
    expect(() => bond({ mode: mode as BondMode })).toThrow(new Error(`Uplink.bond: mode is "${mode}"; allowed: active-backup, balance-xor, 802.3ad`));
  });

  it('refuses a NIC that stands there twice', () => {
    expect(() => bond({ ports: ['eth2', 'eth3', 'eth2'] })).toThrow(
      new Error('Uplink.bond: ports is ["eth2","eth3","eth2"]; allowed: each interface once; "eth2" stands there twice'),
    );
  });

  it('refuses a bond that is called as one of its NICs', () => {
    expect(() => bond({ ports: ['eth2', 'bond0'] })).toThrow(new Error('Uplink.bond: ports is ["eth2","bond0"]; allowed: NICs other than the bond "bond0" itself'));
  });

  it.each([[[], '[]'], [undefined, 'undefined'], ['eth2', '"eth2"'], [{}, '{}']])('refuses the ports %j', (ports, shown) => {
    expect(() => bond({ ports: ports as string[] })).toThrow(new Error(`Uplink.bond: ports is ${shown}; allowed: at least 1 interface name`));
  });

  it.each([
    ['bond-name-too-long', '; this one has 18'],
    ['bond/0', ''],
    ['bond:0', ''],
    ['bond 0', ''],
    ['', ''],
  ])('refuses the name %j', (name, more) => {
    const message = `is "${name}"; allowed: an interface name of 1 to 15 bytes without "/", ":" or white space${more}`;
    expect(() => bond({}, name)).toThrow(new Error(`Uplink.bond: bondName ${message}`));
    expect(() => bond({ ports: ['eth2', name] })).toThrow(new Error(`Uplink.bond: ports ${message}`));
  });

  it.each([[100, '100'], [true, 'true'], ['', '""'], ['layer 2', '"layer 2"'], ['100\n', '"100\\n"'], [null, 'null']])('refuses the option value %j', (value, shown) => {
    expect(() => bond({ options: { miimon: value as string } })).toThrow(
      new Error(`Uplink.bond: options "miimon" is ${shown}; allowed: a string without white space, as the kernel's bonding options are`),
    );
  });

  it('without options says what is missing, to those whom TypeScript does not tell', () => {
    expect(() => Uplink.bond('bond0', {} as BondOptions)).toThrow(new Error('Uplink.bond: ports is undefined; allowed: at least 1 interface name'));
    expect(() => Uplink.bond('bond0', undefined as unknown as BondOptions)).toThrow(/^Uplink\.bond: .*undefined; allowed: /);
  });
});

describe('Uplink.nic', () => {
  it('is one NIC and no bond', () => {
    const { deviceName, _mode, _ports, _options } = Uplink.nic('eth1');
    expect({ deviceName, _mode, _ports, _options }).toEqual({ deviceName: 'eth1', _mode: undefined, _ports: [], _options: {} });
  });

  it.each([['eth1/2', '"eth1/2"'], ['eth1:2', '"eth1:2"'], ['enp0s31f6-very-long', '"enp0s31f6-very-long"'], [undefined, 'undefined'], [1, '1']])('refuses %j', (name, shown) => {
    expect(() => Uplink.nic(name as string)).toThrow(`Uplink.nic: nicName is ${shown}; allowed: an interface name of 1 to 15 bytes`);
  });
});
