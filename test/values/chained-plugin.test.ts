import { BandwidthOptions, ChainedPlugin, TuningOptions } from '../../src/values/chained-plugin';

/** As it stands in a manifest: what is undefined is left out. */
const written = ({ _config }: ChainedPlugin): unknown => JSON.parse(JSON.stringify(_config));

describe('ChainedPlugin.tuning', () => {
  it('without options still is a plugin', () => {
    expect(written(ChainedPlugin.tuning())).toEqual({ type: 'tuning' });
  });

  it('writes the plugin\'s own keys', () => {
    expect(written(ChainedPlugin.tuning({
      sysctl: { 'net.ipv4.conf.IFNAME.rp_filter': '2', 'net/ipv6/conf/IFNAME/disable_ipv6': '1' },
      macAddress: '52-54-00-AB-CD-EF',
      promiscuous: true,
      allMulticast: false,
      mtu: 1400,
      txQueueLength: 0,
    }))).toEqual({
      type: 'tuning',
      sysctl: { 'net.ipv4.conf.IFNAME.rp_filter': '2', 'net/ipv6/conf/IFNAME/disable_ipv6': '1' },
      mac: '52:54:00:ab:cd:ef',
      promisc: true,
      allmulti: false,
      mtu: 1400,
      txQLen: 0,
    });
  });

  it.each<[string, TuningOptions, string]>([
    ['a sysctl outside net', { sysctl: { 'kernel.shmmax': '1' } }, 'sysctl is "kernel.shmmax"; allowed: a setting below "net.", the only ones that belong to a pod'],
    ['a sysctl that only begins like net', { sysctl: { 'network.x': '1' } }, 'sysctl is "network.x"; allowed: a setting below "net."'],
    ['a number where the kernel takes text', { sysctl: { 'net.a': 2 as unknown as string } }, 'sysctl "net.a" is 2; allowed: a string'],
    ['a multicast MAC', { macAddress: '01:00:5e:00:00:01' }, 'macAddress is "01:00:5e:00:00:01"; allowed: a unicast MAC'],
    ['an MTU out of range', { mtu: 67 }, 'mtu is 67; allowed: a whole number from 68 to 65535 (bytes)'],
    ['a negative queue', { txQueueLength: -1 }, 'txQueueLength is -1; allowed: a whole number from 0 to 2147483647'],
  ])('refuses %s', (_what, options, message) => {
    expect(() => ChainedPlugin.tuning(options)).toThrow(`ChainedPlugin.tuning: ${message}`);
  });
});

describe('ChainedPlugin.bandwidth', () => {
  it('limits one direction or both', () => {
    expect(written(ChainedPlugin.bandwidth({ ingressRate: 1e9, ingressBurst: 1e8 }))).toEqual({ type: 'bandwidth', ingressRate: 1e9, ingressBurst: 1e8 });
    expect(written(ChainedPlugin.bandwidth({ ingressRate: 1, ingressBurst: 2, egressRate: 3, egressBurst: 4 }))).toEqual({
      type: 'bandwidth', ingressRate: 1, ingressBurst: 2, egressRate: 3, egressBurst: 4,
    });
  });

  it.each<[BandwidthOptions, string]>([
    [{ ingressRate: 1 }, 'ingressRate and ingressBurst come together; give both or neither'],
    [{ ingressBurst: 1 }, 'ingressRate and ingressBurst come together; give both or neither'],
    [{ egressRate: 1 }, 'egressRate and egressBurst come together; give both or neither'],
    [{ egressBurst: 1 }, 'egressRate and egressBurst come together; give both or neither'],
    [{ ingressRate: 1, egressBurst: 1 }, 'ingressRate and ingressBurst come together; give both or neither'],
    [{ ingressRate: 0, ingressBurst: 1 }, 'ingressRate is 0; allowed: a whole number from 1 to 9007199254740991 (bits)'],
    [{ egressRate: 1, egressBurst: 2 ** 35 }, 'egressBurst is 34359738368; allowed: a whole number from 1 to 34359738367 (bits)'],
    [{ ingressRate: '1G' as unknown as number, ingressBurst: 1 }, 'ingressRate is "1G"; allowed: a whole number from 1 to 9007199254740991 (bits)'],
  ])('refuses %j', (options, message) => {
    expect(() => ChainedPlugin.bandwidth(options)).toThrow(new Error(`ChainedPlugin.bandwidth: ${message}`));
  });

  it('takes the largest burst that the plugin does', () => {
    expect(written(ChainedPlugin.bandwidth({ egressRate: 1, egressBurst: 2 ** 35 - 1 }))).toEqual({ type: 'bandwidth', egressRate: 1, egressBurst: 34359738367 });
  });
});

describe('ChainedPlugin.sourceBasedRouting', () => {
  it('is the plugin sbr', () => {
    expect(written(ChainedPlugin.sourceBasedRouting())).toEqual({ type: 'sbr' });
  });
});

describe('ChainedPlugin.of', () => {
  it('is any plugin with its own keys', () => {
    expect(written(ChainedPlugin.of('portmap', { capabilities: { portMappings: true } }))).toEqual({ type: 'portmap', capabilities: { portMappings: true } });
    expect(written(ChainedPlugin.of('firewall'))).toEqual({ type: 'firewall' });
  });

  it('keeps the type that it was given when the keys hold another', () => {
    expect(written(ChainedPlugin.of('portmap', { type: 'tuning' }))).toEqual({ type: 'portmap' });
  });

  it.each([['', '""'], ['/opt/cni/bin/tuning', '"/opt/cni/bin/tuning"'], ['..\\tuning', '"..\\\\tuning"'], ['a b', '"a b"'], [undefined, 'undefined'], [{}, '{}']])(
    'refuses the type %j', (type, shown) => {
      expect(() => ChainedPlugin.of(type as string)).toThrow(
        new Error(`ChainedPlugin.of: pluginType is ${shown}; allowed: the file name of a CNI plugin, such as "tuning"`),
      );
    },
  );
});
