import { machineName, nicName } from './attachments';
import { Check, Mistake } from './check';
import { isObject, textAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { within } from '../topology/place';

export const unreachableByDesign: Check = {
  code: 'VMN421',
  level: 'warning',
  title: 'a probe asks over a link that is down, or a subdomain has no headless Service',
  why: 'the probe never succeeds, and a failing liveness probe kills the VM; without the Service nobody resolves the VM\'s name',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/converter/network/configurator.go#L147',
    'https://github.com/kubevirt/user-guide/blob/bf1f3564/docs/network/dns.md#L4',
  ],

  *find({ machines, services }, { closedWorld }) {
    for (const machine of machines) yield* probesOverDownLink(machine);
    if (!closedWorld) return;
    const headless = new Set(services.filter(({ isHeadless }) => isHeadless).flatMap(({ namespace, name }) => [`${namespace ?? ''}/${name}`, `*/${name}`]));
    for (const machine of machines) {
      const subdomain = textAt(machine.spec, 'subdomain') ?? '';
      const isThere = machine.namespace === undefined
        ? headless.has(`*/${subdomain}`)
        : headless.has(`${machine.namespace}/${subdomain}`) || headless.has(`/${subdomain}`);
      if (subdomain === '' || isThere) continue;
      yield {
        at: within(machine.specPlace, 'subdomain'),
        message: `${machineName(machine)} has subdomain "${subdomain}", but the input has no headless Service of that name in its namespace`,
        fix: `add a Service "${subdomain}" with clusterIP: None that selects the VM`,
      };
    }
  },
};

function* probesOverDownLink(machine: Machine): Iterable<Mistake> {
  const nic = machine.nics.find(({ network, state }) => network.kind === 'pod' && state === 'down');
  // Passt has no link that could be down: 417 says so.
  if (nic === undefined || nic.binding.kind === 'passtBinding') return;
  for (const probe of ['readinessProbe', 'livenessProbe']) {
    const handler = ['httpGet', 'tcpSocket'].find((key) => isObject(valueAt(machine.spec, probe, key)));
    if (handler === undefined) continue;
    yield {
      at: within(machine.specPlace, probe, handler),
      message: `${probe} of ${machineName(machine)} is ${handler}, but ${nicName(nic, machine)} has state "down"`,
      fix: 'use guestAgentPing, or set the link up',
      related: [within(nic.place, 'state')],
    };
  }
}
