import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { AddressPlan, AddressPlanProps, BootDisk, LinuxBridge, LinuxBridgeNetwork, NetworkedVirtualMachine } from '../../src';

const VLAN_25: AddressPlanProps = {
  subnet: '10.25.0.0/24',
  subnet6: 'fd00:25::/64',
  gateway: '10.25.0.1',
  gateway6: 'fd00:25::1',
  nameservers: ['10.25.0.2', 'fd00:25::53'],
  searchDomains: ['vms.example'],
  reserved: [{ addresses: '10.25.0.200-10.25.0.254', purpose: 'DHCP' }],
};
const WEB = ['10.25.0.54/24', 'fd00:25::aa96:201b:3885:a036/64'];

const planOf = (props: AddressPlanProps = VLAN_25) => new AddressPlan(new Chart(new App(), 'chart'), 'Plan', props);
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 60 });

describe('the address of a name', () => {
  it('is the same today and in a year', () => {
    expect(planOf().addresses('web')).toEqual(WEB);
    expect(planOf().addresses('shop/web')).not.toEqual(WEB);
  });

  it('does not depend on which other names there are, nor on their order', () => {
    const large: AddressPlanProps = { subnet6: 'fd00::/64', subnet: '10.0.0.0/8' };
    fc.assert(fc.property(names, (all) => {
      const together = planOf(large);
      for (const each of [...all].reverse()) expect(together.addresses(each)).toEqual(planOf(large).addresses(each));
    }));
  });

  it('is refused rather than moved when two names come to one, in whatever order they are asked for', () => {
    const small: AddressPlanProps = { subnet: '10.0.0.0/27', gateway: '10.0.0.1' };
    fc.assert(fc.property(names, (all) => {
      const together = planOf(small);
      const got = new Set<string>();
      for (const each of all) {
        const [alone = ''] = planOf(small).addresses(each);
        if (got.has(alone)) expect(() => together.addresses(each)).toThrow('both come to');
        else expect(together.addresses(each)).toEqual([alone]);
        got.add(alone);
      }
    }));
  });

  it('is neither reserved, the gateway, a DNS server nor an end of the subnet', () => {
    fc.assert(fc.property(name, (each) => {
      const last = Number(/^10\.25\.0\.(\d+)\/24$/.exec(planOf().addresses(each)[0] ?? '')?.[1]);
      expect(last).toBeGreaterThanOrEqual(3);
      expect(last).toBeLessThan(200);
    }));
  });

  it('keeps its host part where the subnet is renumbered', () => {
    const hostOf = (subnet: string) => planOf({ subnet }).addresses('web')[0]?.split('.')[3];
    expect(hostOf('10.99.7.0/24')).toBe(hostOf('10.25.0.0/24'));
  });

  it('moves by a new reservation only if it lies in it', () => {
    fc.assert(fc.property(name, (each) => {
      const before = planOf({ subnet: '10.0.0.0/24' }).addresses(each);
      const after = planOf({ subnet: '10.0.0.0/24', reserved: [{ addresses: '10.0.0.128/25' }] }).addresses(each);
      if (Number(before[0]?.split(/[./]/)[3]) < 128) expect(after).toEqual(before);
    }));
  });
});

describe('two names that come to one address', () => {
  const tiny: AddressPlanProps = { subnet: '10.0.0.0/29' };
  const rivals = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const messageOf = (plan: AddressPlan, each: string) => {
    try {
      plan.addresses(each);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('are told apart by the pin that the message says, and nobody else moves', () => {
    const plan = planOf(tiny);
    const messages = rivals.map((each) => messageOf(plan, each));
    const i = messages.findIndex((message) => message !== undefined);
    const newer = rivals[i] ?? '';
    expect(messages[i]).toBe('chart/Plan (AddressPlan): "a" and "e" both come to 10.0.0.3; pin the newer of them, such as pins: { "e": "10.0.0.2" }');
    const [, pinned = '', address = ''] = /pins: \{ "(.+)": "(.+)" \}$/.exec(messages[i] ?? '') ?? [];
    expect(pinned).toBe(newer);
    const mended = planOf({ ...tiny, pins: { [pinned]: address } });
    for (const earlier of rivals.slice(0, i)) expect(mended.addresses(earlier)).toEqual(planOf(tiny).addresses(earlier));
    expect(mended.addresses(newer)).toEqual([`${address}/29`]);
  });

  it('are refused too where one of them is pinned to it and has not been asked for', () => {
    const [own = ''] = planOf(tiny).addresses('web');
    const pins = { db: own.split('/')[0] ?? '' };
    expect(messageOf(planOf({ ...tiny, pins }), 'web')).toMatch(/^chart\/Plan \(AddressPlan\): "db" and "web" both come to 10\.0\.0\.\d; pin the newer of them, such as pins: \{ "web": "10\.0\.0\.\d" \}$/);
  });

  it('leave nothing behind: the refused name has no address of the other family either', () => {
    const plan = planOf({ ...tiny, subnet6: 'fd00::/64' });
    const served = rivals.filter((each) => messageOf(plan, each) === undefined);
    expect(served.length).toBeLessThan(rivals.length);
    expect(plan.toCsv().split('\r\n').filter((line) => line.startsWith('fd00'))).toHaveLength(served.length);
  });

  it('are no longer mended by a pin where every address is somebody\'s', () => {
    const full = Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((last) => [`vm${last}`, `10.0.0.${last}`]));
    expect(messageOf(planOf({ ...tiny, pins: full }), 'web')).toMatch(/both come to 10\.0\.0\.\d; take a larger subnet$/);
  });
});

test('a VM takes addresses, gateways and DNS of the plan', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'vms' });
  const network = new LinuxBridgeNetwork(chart, 'Vlan25', { metadata: { name: 'vlan25' }, bridge: LinuxBridge.named('br0'), vlan: 25 });
  const plan = new AddressPlan(chart, 'Plan', VLAN_25);
  expect(plan.optionsFor('web')).toEqual({ addresses: WEB, gateway: '10.25.0.1', gateway6: 'fd00:25::1', nameservers: ['10.25.0.2', 'fd00:25::53'], searchDomains: ['vms.example'] });
  const vm = new NetworkedVirtualMachine(chart, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.containerImage('fedora') });
  vm.attach(network, { ...plan.optionsFor('web'), name: 'data' });
  expect(JSON.stringify(vm.apiObject.toJson())).toContain(WEB[0]);
});

describe('the table for people', () => {
  const plan = planOf({
    ...VLAN_25,
    pins: { db: '10.25.0.9' },
    reserved: [
      { addresses: '10.25.0.240/28', purpose: 'DHCP | "site" <b>' },
      { addresses: '10.25.0.3', purpose: '=HYPERLINK("x")' },
      { addresses: 'fd00:25::100-fd00:25::1ff' },
    ],
  });
  plan.addresses('web');

  it('is Markdown, by address, in which a purpose is text and nothing else', () => {
    expect(plan.toMarkdown()).toBe(`- Subnet: 10.25.0.0/24
- Subnet: fd00:25::/64
- DNS: 10.25.0.2, fd00:25::53

| Address | Name | Remark |
| --- | --- | --- |
| 10.25.0.1 |  | gateway |
| 10.25.0.3 |  | =HYPERLINK\\("x"\\) |
| 10.25.0.9 | db | pinned |
| 10.25.0.54 | web |  |
| 10.25.0.240/28 |  | DHCP \\| "site" &lt;b&gt; |
| fd00:25::1 |  | gateway |
| fd00:25::100-fd00:25::1ff |  | reserved |
| fd00:25::aa96:201b:3885:a036 | web |  |
`);
  });

  it('is CSV, in which no cell is a formula', () => {
    expect(plan.toCsv().split('\r\n')).toEqual([
      'Address,Name,Remark',
      '10.25.0.1,,gateway',
      '10.25.0.3,,"\'=HYPERLINK(""x"")"',
      '10.25.0.9,db,pinned',
      '10.25.0.54,web,',
      '10.25.0.240/28,,"DHCP | ""site"" <b>"',
      'fd00:25::1,,gateway',
      'fd00:25::100-fd00:25::1ff,,reserved',
      'fd00:25::aa96:201b:3885:a036,web,',
      '',
    ]);
  });
});

describe('a plan is refused', () => {
  it.each<readonly [string, AddressPlanProps]>([
    ['subnet is undefined; allowed: an IPv4 network, or subnet6', {}],
    ['subnet is "10.0.0.1/24"; allowed: a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros; this one has host bits, its network is 10.0.0.0/24', { subnet: '10.0.0.1/24' }],
    ['subnet is "10.0.0.0/31"; allowed: an IPv4 network of at most /30', { subnet: '10.0.0.0/31' }],
    ['subnet is "fd00::/64"; allowed: an IPv4 network of at most /30', { subnet: 'fd00::/64' }],
    ['gateway is "10.1.0.1"; allowed: an address in 10.0.0.0/24', { subnet: '10.0.0.0/24', gateway: '10.1.0.1' }],
    ['gateway and pins need subnet; give subnet, or leave them out', { subnet6: 'fd00::/64', pins: { web: '10.0.0.9' } }],
    ['gateway6 and pins6 need subnet6; give subnet6, or leave them out', { subnet: '10.0.0.0/24', gateway6: 'fd00::1' }],
    ['pins "db" is "10.0.0.9"; allowed: an address of its own; "web" is pinned to it', { subnet: '10.0.0.0/24', pins: { web: '10.0.0.9', db: '10.0.0.9' } }],
    ['pins "web" is "10.0.0.1"; allowed: an address that is neither reserved, the gateway, nor the first or last of the subnet', { subnet: '10.0.0.0/24', gateway: '10.0.0.1', pins: { web: '10.0.0.1' } }],
    ['pins "web" is "10.0.0.255"; allowed: an address that is neither reserved, the gateway, nor the first or last of the subnet', { subnet: '10.0.0.0/24', pins: { web: '10.0.0.255' } }],
    ['key of pins is "a/b/c"; allowed: a name, or namespace/name', { subnet: '10.0.0.0/24', pins: { 'a/b/c': '10.0.0.9' } }],
    ['reserved.addresses is "10.0.0.9-10.0.0.3"; allowed: an address, a network such as "10.0.0.240/28", or first and last such as "10.0.0.1-10.0.0.19"', { subnet: '10.0.0.0/24', reserved: [{ addresses: '10.0.0.9-10.0.0.3' }] }],
    ['reserved is null; allowed: a list of { addresses, purpose }', { subnet: '10.0.0.0/24', reserved: [null as never] }],
    ['nameservers is "dns"; allowed: an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length', { subnet: '10.0.0.0/24', nameservers: ['dns'] }],
  ])('%s', (message, props) => {
    expect(() => planOf(props)).toThrow(new Error(`chart/Plan (AddressPlan): ${message}`));
  });

  it('for a name, where reserved ranges leave hardly an address, or the name is none', () => {
    const plan = planOf({ subnet: '10.0.0.0/8', reserved: [{ addresses: '10.0.0.1-10.255.255.253' }] });
    expect(() => plan.addresses('web')).toThrow('hardly an address of 10.0.0.0/8 is left to hand out; reserve less, or give "web" an address by pins');
    expect(() => planOf().addresses('We B')).toThrow('name is "We B"; allowed: a Kubernetes name');
  });
});
