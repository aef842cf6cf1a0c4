import { parseAllDocuments } from 'yaml';
import { ReachAnswer } from '../../src/reach/answer';
import { parseEndpoint } from '../../src/reach/endpoint';
import { reach } from '../../src/reach/reach';
import { ReachOptions } from '../../src/reach/reach-world';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** Reads YAML texts, many documents each. */
export function topologyOf(...texts: readonly string[]): Topology {
  const documents = parseAllDocuments(texts.map((text) => text.trim()).join('\n---\n'));
  return read(documents.map((document, i) => ({ value: document.toJS() as unknown, source: { file: 'test.yaml', document: i } })));
}

/** Asks both ways: the answer must be the same. */
export function ask(topology: Topology, from: string, to: string, options: ReachOptions = {}): ReachAnswer {
  const [one, other] = [parseEndpoint(topology, from), parseEndpoint(topology, to)];
  if (one.kind === 'problem') throw new Error(one.message);
  if (other.kind === 'problem') throw new Error(other.message);
  const answer = reach(topology, one, other, options);
  expect(reach(topology, other, one, options).answer).toBe(answer.answer);
  return answer;
}

/** In short: `yes`, or `no: <reason>`. */
export function said(topology: Topology, from: string, to: string, options: ReachOptions = {}): string {
  const { answer, reason } = ask(topology, from, to, options);
  return reason === undefined ? answer : `${answer}: ${reason}`;
}

/** A VM with one interface per network; `extra` goes into the interface, `spec` into the VM's own. */
export function vm(name: string, networks: readonly string[], { extra = {}, spec = {}, guest = '', labels = {} } = {}): string {
  return JSON.stringify({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name, namespace: 'vms' },
    spec: {
      template: {
        metadata: { labels },
        spec: {
          ...spec,
          domain: { devices: { interfaces: networks.map((network) => ({ name: network, ...(network === 'pod' ? { masquerade: {} } : { bridge: {} }), ...extra })) } },
          networks: networks.map((network) => ({ name: network, ...(network === 'pod' ? { pod: {} } : { multus: { networkName: network } }) })),
          volumes: guest === '' ? [] : [{ name: 'init', cloudInitNoCloud: { networkData: guest } }],
        },
      },
    },
  });
}

/** A NetworkAttachmentDefinition beside the VMs. */
export function nad(name: string, config: object, annotations = {}): string {
  return JSON.stringify({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name, namespace: 'vms', annotations },
    spec: { config: JSON.stringify({ cniVersion: '0.3.1', name, ...config }) },
  });
}

/** A policy for some nodes; `switchPorts` by device. */
export function policy(name: string, nodeSelector: object, interfaces: readonly object[], switchPorts?: object, more = {}): string {
  return JSON.stringify({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name, annotations: switchPorts === undefined ? {} : { 'vmnet.dev/switch-ports': JSON.stringify(switchPorts) } },
    spec: { nodeSelector, desiredState: { interfaces, ...more } },
  });
}

/** A port's trunk. */
export function trunk(...tags: readonly number[]) {
  return { 'mode': 'trunk', 'trunk-tags': tags.map((id) => ({ id })) };
}

/** A Linux bridge with ports: a name alone has kubernetes-nmstate's trunk of everything. */
export function bridge(name: string, ports: readonly (string | object)[], more = {}) {
  return { name, type: 'linux-bridge', state: 'up', bridge: { port: ports.map((port) => (typeof port === 'string' ? { name: port } : port)) }, ...more };
}

/** A VLAN interface. */
export function vlanOn(base: string, id: number, more = {}) {
  return { name: `${base}.${id}`, type: 'vlan', state: 'up', vlan: { 'base-iface': base, id }, ...more };
}
