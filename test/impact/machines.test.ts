import { between, nad, said, vm } from './states';

const NETWORK = nad('{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":25}');
const KUBEVIRT = (configuration: string) => `\n---\napiVersion: kubevirt.io/v1\nkind: KubeVirt\nmetadata: {name: kubevirt}\nspec: {configuration: ${configuration}}\n`;

/** What is said of VM "shop/web" when it changes from one to the other. */
function told(before: string, after: string, beside = ''): readonly string[] {
  return said(between(NETWORK + beside + before, NETWORK + beside + after).changes).map((sentence) => sentence.replace('VM "shop/web" ', ''));
}

/** A VM with another domain. */
function sized(domain: string, spec = ''): string {
  return `\n---\napiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: web, namespace: shop}\nspec: {runStrategy: Always, template: {spec: {domain: {${domain}}${spec}}}}\n`;
}

describe('the interfaces of a running VM', () => {
  const two = { interfaces: '{name: net, bridge: {}}, {name: b, bridge: {}}', networks: '{name: net, multus: {networkName: vlan25}}, {name: b, multus: {networkName: b}}' };
  const added = (binding: string, network = '{name: b, multus: {networkName: b}}') => told(vm('web'), vm('web', {
    interfaces: `{name: net, bridge: {}}, {name: b, ${binding}}`, networks: `{name: net, multus: {networkName: vlan25}}, ${network}`,
  }));
  const changed = (was: string, now: string) => told(vm('web', { interfaces: `{name: net, ${was}}` }), vm('web', { interfaces: `{name: net, ${now}}` }));

  it('are plugged by the dynamic networks controller or by migration, if they are bridges', () => {
    expect(added('bridge: {}')).toEqual(['live: gets interface "b" while it runs, by the dynamic networks controller or else by live migration']);
  });

  it('are plugged by migration, if they are virtual functions', () => {
    expect(added('sriov: {}')).toEqual(['live: gets interface "b" while it runs, by live migration']);
  });

  it('of any other binding wait for a restart, silently', () => {
    expect(added('binding: {name: macvtap}')).toEqual(['restart: gets interface "b" at its next restart, of which no RestartRequired condition tells']);
  });

  it('on the pod network wait for a restart', () => {
    expect(added('masquerade: {}', '{name: b, pod: {}}')).toEqual(['restart: gets interface "b" on the pod network at its next restart']);
  });

  it('are unplugged by the state absent, and need a restart if they are just gone', () => {
    expect(changed('bridge: {}', 'bridge: {}, state: absent')).toEqual(['interrupts: has interface "net" unplugged while it runs']);
    expect(told(vm('web', two), vm('web'))).toEqual(['restart: loses interface "b" at its next restart, since it was not "state: absent" first']);
    expect(told(vm('web', { ...two, interfaces: two.interfaces.replace('b, bridge: {}', 'b, bridge: {}, state: absent') }), vm('web'))).toEqual([
      'nothing: no longer lists interface "b", which was absent already',
    ]);
  });

  it('have their links taken down and brought up while they run', () => {
    expect(changed('bridge: {}', 'bridge: {}, state: down')).toEqual(['interrupts: has the link of interface "net" taken down while it runs']);
    expect(changed('bridge: {}, state: down', 'bridge: {}, state: up')).toEqual(['live: has the link of interface "net" brought up while it runs']);
    expect(changed('bridge: {}', 'bridge: {}, state: up')).toEqual(['nothing: changes nothing that the running VM has']);
  });

  it('take any other field at a restart, and with it another MAC address', () => {
    expect(changed('bridge: {}', 'bridge: {}, model: e1000')).toEqual(['restart: takes model of interface "net" at its next restart']);
    expect(changed('bridge: {}, macAddress: "02:00:00:00:00:01"', 'bridge: {}, macAddress: "02:00:00:00:00:02"')).toEqual([
      'restart: takes macAddress of interface "net" at its next restart; its MAC address goes from 02:00:00:00:00:01 to 02:00:00:00:00:02',
    ]);
    expect(changed('bridge: {}', 'sriov: {}')).toEqual(['restart: takes bridge, sriov of interface "net" at its next restart']);
  });
});

describe('the networks of a running VM', () => {
  const on = (network: string) => vm('web', { networks: `{name: net, ${network}}` });

  it('are swapped by live migration', () => {
    expect(told(on('multus: {networkName: vlan25}'), on('multus: {networkName: vlan26}'))).toEqual([
      'live: moves network "net" from "vlan25" to "vlan26" by live migration, or if it cannot migrate at its next restart',
    ]);
  });

  it('are not, if they are the default', () => {
    expect(told(on('multus: {networkName: vlan25, default: true}'), on('multus: {networkName: vlan26, default: true}'))).toEqual([
      'restart: moves network "net" from "vlan25" to "vlan26" at its next restart or migration, which nothing asks for: it is the default network',
    ]);
  });

  it('of another kind wait for a restart', () => {
    expect(told(on('pod: {}'), on('multus: {networkName: vlan25}'))).toEqual(['restart: takes what network "net" is at its next restart']);
  });
});

describe('CPU and memory of a running VM', () => {
  it('grow while it runs, up to what it booted with room for', () => {
    expect(told(sized('cpu: {sockets: 2, maxSockets: 4}'), sized('cpu: {sockets: 4, maxSockets: 4}'))).toEqual(['live: goes from 2 to 4 CPU sockets while it runs, if it can be migrated live']);
    expect(told(sized('cpu: {sockets: 1}'), sized('cpu: {sockets: 4}'))).toEqual(['live: goes from 1 to 4 CPU sockets while it runs, if it can be migrated live']);
    expect(told(sized('cpu: {sockets: 1}'), sized('cpu: {sockets: 5}'))).toEqual(['restart: goes from 1 to 5 CPU sockets at its next restart: more than it booted with room for']);
    expect(told(sized('memory: {guest: 2Gi}'), sized('memory: {guest: 4Gi}'))).toEqual(['live: goes from 2Gi to 4Gi memory while it runs, if it can be migrated live']);
  });

  it('shrink with a restart', () => {
    expect(told(sized('cpu: {sockets: 2}'), sized('cpu: {sockets: 1}'))).toEqual(['restart: goes from 2 to 1 CPU sockets at its next restart']);
    expect(told(sized('memory: {guest: 2Gi}'), sized('memory: {guest: 1Gi}'))).toEqual(['restart: goes from 2Gi to 1Gi memory at its next restart']);
  });

  it('wait, where memory cannot be plugged', () => {
    expect(told(sized('memory: {guest: 512Mi}'), sized('memory: {guest: 2Gi}'))).toEqual(['restart: goes from 512Mi to 2Gi memory at its next restart']);
    expect(told(sized('memory: {guest: 2Gi}', ', architecture: arm64'), sized('memory: {guest: 4Gi}', ', architecture: arm64'))).toEqual(['restart: goes from 2Gi to 4Gi memory at its next restart']);
  });

  it('wait, where KubeVirt stages all changes, and are not known where it is tuned', () => {
    const [was, now] = [sized('cpu: {sockets: 1}'), sized('cpu: {sockets: 2}')];
    expect(told(was, now, KUBEVIRT('{vmRolloutStrategy: Stage}'))).toEqual(['restart: goes from 1 to 2 CPU sockets at its next restart']);
    expect(told(was, now, KUBEVIRT('{liveUpdateConfiguration: {maxHotplugRatio: 8}}'))).toEqual([
      'unknown: goes from 1 to 2 CPU sockets, live or at its next restart: KubeVirt\'s liveUpdateConfiguration decides',
    ]);
  });
});

describe('the rest of a running VM', () => {
  it('takes where it may run live, and everything else at a restart', () => {
    expect(told(vm('web'), vm('web', { spec: 'nodeSelector: {zone: a}' }))).toEqual(['live: takes nodeSelector while it runs, and moves when it migrates']);
    expect(told(vm('web'), vm('web', { spec: 'hostname: web' }))).toEqual(['restart: takes hostname at its next restart']);
    expect(told(sized('machine: {type: q35}'), sized('machine: {type: pc-q35-8.0}'))).toEqual(['restart: takes domain.machine at its next restart']);
  });

  it('takes nothing live but its network while something of it waits for a restart', () => {
    const after = vm('web', { spec: 'nodeSelector: {zone: a}, hostname: web', networks: '{name: net, multus: {networkName: vlan26}}' });
    expect(told(vm('web'), after)).toEqual([
      'restart: takes hostname at its next restart',
      'restart: takes nodeSelector while it runs, and moves when it migrates, but only after the restart that something else of it needs',
      'live: moves network "net" from "vlan25" to "vlan26" by live migration, or if it cannot migrate at its next restart',
    ]);
  });

  it('gets labels of the template with its next instance, silently', () => {
    const labelled = vm('web').replace('template:\n', 'template:\n    metadata: {labels: {team: blue}}\n');
    expect(told(vm('web'), labelled)).toEqual(['restart: gives metadata.labels of the template to its next instance, of which no RestartRequired condition tells']);
  });

  it('is not known where an instancetype decides', () => {
    const typed = (name: string) => vm('web', { vmSpec: `runStrategy: Always\n  instancetype: {name: ${name}}` });
    expect(told(typed('small'), typed('large'))).toEqual(['unknown: changes its instancetype: what that says is not known']);
  });

  it('notices nothing of what stands outside of the template', () => {
    expect(told(vm('web'), vm('web').replace('namespace: shop}', 'namespace: shop, labels: {team: blue}}'))).toEqual(['nothing: changes nothing that the running VM has']);
  });
});

describe('the volumes of a VM', () => {
  const disks = (volumes: string) => vm('web', { spec: `volumes: [${volumes}]` });

  it('come live if they are hotpluggable, and else with a restart', () => {
    expect(told(disks(''), disks('{name: data, dataVolume: {name: data, hotpluggable: true}}'))).toEqual(['live: takes volume "data" while it runs']);
    expect(told(disks(''), disks('{name: data, dataVolume: {name: data}}'))).toEqual(['restart: takes volume "data" at its next restart']);
  });

  const cloudInit = (address: string) => `{name: init, cloudInitNoCloud: {networkData: "version: 2\\nethernets: {eth0: {addresses: [${address}], nameservers: {addresses: [9.9.9.9]}}}"}}`;

  it('bring other addresses to a guest whose disk is new at each start', () => {
    expect(told(disks(cloudInit('10.0.0.1/24')), disks(cloudInit('10.0.0.2/24')))).toEqual([
      'restart: takes cloud-init volume "init" at its next restart, addresses from "10.0.0.1/24" to "10.0.0.2/24"',
    ]);
  });

  it('bring none to a guest that has booted before', () => {
    const root = '{name: root, dataVolume: {name: root}}, ';
    expect(told(disks(root + cloudInit('10.0.0.1/24')), disks(root + cloudInit('10.0.0.2/24')))).toEqual([
      'restart: takes cloud-init volume "init" at its next restart, addresses from "10.0.0.1/24" to "10.0.0.2/24", but its guest keeps what it has: '
      + 'cloud-init reads network data at the first boot only, and the instance id stays',
    ]);
  });

  it('may keep their data in a Secret', () => {
    const secret = (text: string) => `\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: init, namespace: shop}\nstringData: {networkdata: "${text}"}\n`;
    const machine = disks('{name: init, cloudInitNoCloud: {networkDataSecretRef: {name: init}}}');
    expect(told(machine + secret('a'), machine + secret('b'))).toEqual(['restart: Secret "shop/init" changes: gets it at the next restart']);
    expect(between(secret('a'), secret('b')).summary.objects).toMatchObject({ changed: 1, ignored: 1 });
  });
});

describe('a VM', () => {
  it('stops and starts by its run strategy', () => {
    expect(told(vm('web'), vm('web', { vmSpec: 'runStrategy: Halted' }))).toEqual(['interrupts: stops: its run strategy goes from Always to Halted']);
    expect(told(vm('web', { vmSpec: 'running: false' }), vm('web'))).toEqual(['nothing: starts: its run strategy goes from Halted to Always']);
    expect(told(vm('web', { vmSpec: 'runStrategy: Halted' }), vm('web', { vmSpec: 'runStrategy: Halted', spec: 'hostname: a' }))).toEqual(['nothing: changes while it is off']);
  });

  it('comes and goes', () => {
    expect(told('', vm('web'))).toEqual(['nothing: is new']);
    expect(told(vm('web'), '')).toEqual(['interrupts: is deleted, and stops']);
    expect(told(vm('web', { vmSpec: 'runStrategy: Halted' }), '')).toEqual(['nothing: is deleted; it was off']);
  });

  it('of a bare instance is fixed, and of a pool is as the pool has it', () => {
    const instance = (kind: string, api: string, spec: string) => `\n---\napiVersion: ${api}\nkind: ${kind}\nmetadata: {name: a, namespace: shop}\nspec: ${spec}\n`;
    const vmi = (host: string) => instance('VirtualMachineInstance', 'kubevirt.io/v1', `{hostname: ${host}}`);
    expect(told(vmi('a'), vmi('b'))).toEqual(['interrupts: VirtualMachineInstance "shop/a" has a spec that nobody may change: it has to be deleted and made again']);
    const pool = (host: string) => instance('VirtualMachinePool', 'pool.kubevirt.io/v1beta1', `{virtualMachineTemplate: {spec: {template: {spec: {hostname: ${host}}}}}}`);
    expect(told(pool('a'), pool('b'))).toEqual(['unknown: VirtualMachinePool "shop/a" changes: its VMs restart now or when somebody restarts them, as its updateStrategy has it']);
  });
});
