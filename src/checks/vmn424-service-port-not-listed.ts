import { nicName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { servicesFor } from './machine-services';
import { listAt, numberAt, textAt } from '../topology/json';
import { networkId } from '../topology/network';
import { Nic } from '../topology/nic';
import { within } from '../topology/place';

/** With a mesh, its proxy takes the connections, whatever the interface lists. */
const MESH = 'sidecar.istio.io/inject';

/** The bindings that read an interface's ports. */
const LISTENING = ['masquerade', 'passtBinding'];

export const servicePortNotListed: Check = {
  code: 'VMN424',
  level: 'error',
  title: 'a Service leads to a port of a VM that its interface does not let through',
  why: 'once ports are listed, nothing else reaches the guest: connections to the Service are refused',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/masquerade/masquerade.go#L160',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/masquerade/masquerade.go#L239',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/converter/network/passt.go#L69',
  ],

  *find({ machines, services }) {
    for (const machine of machines) {
      const nic = machine.nics.find(({ network, binding }) => network.kind === 'pod' && LISTENING.includes(binding.kind));
      const open = nic === undefined ? undefined : openPorts(nic);
      if (nic === undefined || open === undefined || machine.annotations[MESH] !== undefined) continue;
      const limit = `which lets through ${[...open].join(', ')} only`;
      for (const { manifest, ports } of servicesFor(machine, services)) {
        for (const { target, protocol, place } of ports) {
          if (open.has(`${protocol} ${target}`)) continue;
          yield {
            at: place,
            message: `Service "${networkId(manifest)}" leads to ${protocol} ${target} of ${nicName(nic, machine)}, ${limit}`,
            fix: `add port ${target} with protocol: ${protocol} to the interface's ports, or remove ports to let all through`,
            related: [within(nic.place, 'ports')],
          };
        }
      }
    }
  },
};

/** What is listed, such as `TCP 80`; undefined where all is let through, or ranges say more. */
function openPorts({ config }: Nic): ReadonlySet<string> | undefined {
  const ports = listAt(config, 'ports');
  if (ports.length === 0 || isGiven(config, 'portRanges')) return undefined;
  return new Set(ports.map((port) => `${textAt(port, 'protocol') || 'TCP'} ${numberAt(port, 'port') ?? ''}`));
}
