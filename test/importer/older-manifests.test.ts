import { imported, madeBy, valuesOf } from './program';
import { programText } from '../../src/importer/program-text';

/** How a manifest is expressed; what the program makes is the manifest again. */
function expressed(yaml: string): readonly string[] {
  const program = imported(yaml);
  expect(madeBy(programText(program))).toEqual(valuesOf(yaml));
  return program.objects.map(({ type, fidelity }) => `${fidelity} ${type}`);
}

/** The lines that patch. */
function patches(yaml: string): readonly string[] {
  return programText(imported(yaml)).split('\n').filter((line) => line.includes('JsonPatch.')).map((line) => line.trim());
}

const vm = (spec: string, apiVersion = 'kubevirt.io/v1') => `
apiVersion: ${apiVersion}
kind: VirtualMachine
metadata: { name: web, namespace: shop }
spec: ${spec}
`;
const TEMPLATE = `template: { spec: {
  domain: { memory: { guest: 2048Mi }, devices: {
    disks: [{ name: root, disk: { bus: virtio } }, { name: cloud, disk: { bus: sata } }, { name: extra, disk: { bus: scsi } }],
    interfaces: [{ name: default, masquerade: {}, macAddress: "02:00:00:00:00:01" }] } },
  networks: [{ name: default, pod: {} }],
  volumes: [{ name: root, containerDisk: { image: fedora } }, { name: cloud, cloudInitNoCloud: { userData: "#cloud-config" } }, { name: extra, emptyDisk: { capacity: 1Gi } }] } }`;

describe('manifests as they were written some years ago', () => {
  it('at another version of their API are constructs, with the version patched', () => {
    const old = vm(`{ running: true, ${TEMPLATE} }`, 'kubevirt.io/v1alpha3');
    expect(expressed(old)).toEqual(['patched construct NetworkedVirtualMachine']);
    expect(patches(old)[0]).toBe('JsonPatch.replace(\'/apiVersion\', \'kubevirt.io/v1alpha3\'),');
    expect(expressed(`
apiVersion: nmstate.io/v1alpha1
kind: NodeNetworkConfigurationPolicy
metadata: { name: uplink }
spec: { desiredState: { interfaces: [{ name: eth1, type: ethernet, state: up, mtu: 9000 }] } }
`)).toEqual(['patched construct NodeNetworkPolicy']);
  });

  it('with disks that differ in many words have one patch for all disks', () => {
    expect(patches(vm(`{ runStrategy: Always, ${TEMPLATE} }`)).map((line) => /'([^']*)'/.exec(line)?.[1])).toEqual([
      '/spec/template/spec/domain/devices/disks', '/spec/template/spec/volumes',
    ]);
  });

  it('with a namespace on what belongs to the whole cluster keep it', () => {
    expect(expressed(`
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: { name: uplink, namespace: openstack }
spec: { nodeSelector: { node-role.kubernetes.io/worker: "" }, desiredState: { interfaces: [{ name: eth1, type: ethernet, state: up, mtu: 9000 }] } }
`)).toEqual(['patched construct NodeNetworkPolicy']);
  });

  it('with an instance type that KubeVirt infers from a volume are constructs', () => {
    expect(expressed(vm(`{ runStrategy: Always, instancetype: { inferFromVolume: root }, preference: { inferFromVolume: root },
      ${TEMPLATE.replace('memory: { guest: 2048Mi }, ', '')} }`))).toEqual(['patched construct NetworkedVirtualMachine']);
  });
});
