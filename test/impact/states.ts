import { Change, Impact } from '../../src/impact/change';
import { impact } from '../../src/impact/impact';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** The topology of YAML texts. */
export function topologyOf(...texts: readonly string[]): Topology {
  return read(texts.flatMap((text, i) => documentsIn(text, `${i}.yaml`)));
}

/** What lies between two YAML texts. */
export function between(before: string, after: string): Impact {
  return impact(topologyOf(before), topologyOf(after));
}

/** The sentences of the changes, each after its severity. */
export function said(changes: readonly Change[]): readonly string[] {
  return changes.map(({ severity, sentence }) => `${severity}: ${sentence}`);
}

/** A VM on an attachment, as one line of YAML each. */
export function vm(name: string, { spec = '', interfaces = '{name: net, bridge: {}}', networks = '{name: net, multus: {networkName: vlan25}}', vmSpec = 'runStrategy: Always' } = {}): string {
  return `
---
apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: ${name}, namespace: shop}
spec:
  ${vmSpec}
  template:
    spec: {domain: {cpu: {sockets: 2, maxSockets: 4}, memory: {guest: 2Gi}, devices: {interfaces: [${interfaces}]}}, networks: [${networks}]${spec === '' ? '' : `, ${spec}`}}
`;
}

/** A network on a bridge. */
export function nad(config: string, name = 'vlan25'): string {
  return `
---
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata: {name: ${name}, namespace: shop}
spec: {config: '${config}'}
`;
}

/** A policy for workers. */
export function nncp(name: string, state: string, spec = 'nodeSelector: {role: worker}'): string {
  return `
---
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: ${name}}
spec: {${spec}, desiredState: ${state}}
`;
}

/** Worker nodes. */
export function nodes(...names: readonly string[]): string {
  return names.map((name) => `\n---\n{apiVersion: v1, kind: Node, metadata: {name: ${name}, labels: {role: worker, kubernetes.io/hostname: ${name}}}}\n`).join('');
}
