import { Protocol } from 'cdk8s-plus-28';
import { DhcpOptions, VmPort } from './interface-options';
import { ipAddress } from '../values/ip';
import { portNumber, wholeNumber } from '../values/numbers';
import { Owner, refuse } from '../values/refuse';

/** A VM interface's `ports`, as KubeVirt's admission takes them. */
export function portsField(owner: Owner, ports: readonly VmPort[] | undefined): object[] | undefined {
  const names = (ports ?? []).flatMap(({ name }) => name ?? []);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) refuse(owner, 'ports.name', twice, 'each name once');
  return ports?.map(({ name, port, protocol }) => ({
    name: portName(owner, name),
    port: portNumber(owner, 'ports.port', port),
    protocol: portProtocol(owner, protocol),
  }));
}

/** A VM interface's `dhcpOptions`, as KubeVirt's admission takes them. */
export function dhcpOptionsField(owner: Owner, options: DhcpOptions | undefined): object | undefined {
  if (options === undefined) return undefined;
  const { bootFileName, tftpServerName, ntpServers, privateOptions } = options;
  ntpServers?.forEach((server) => {
    if (ipAddress(owner, 'dhcpOptions.ntpServers', server).family !== 4) refuse(owner, 'dhcpOptions.ntpServers', server, 'IPv4 addresses');
  });
  privateOptions?.forEach(({ option }, i) => {
    wholeNumber(owner, 'dhcpOptions.privateOptions.option', option, 224, 254);
    const isFirst = privateOptions.findIndex((other) => other.option === option) === i;
    if (!isFirst) refuse(owner, 'dhcpOptions.privateOptions.option', option, 'each option once');
  });
  return { bootFileName, tftpServerName, ntpServers, privateOptions: privateOptions?.map(({ option, value }) => ({ option, value })) };
}

/** Kubernetes' rule for the names of ports. */
function portName(owner: Owner, name: string | undefined): string | undefined {
  const isValid = name === undefined || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name) && name.length <= 15);
  if (!isValid) refuse(owner, 'ports.name', name, '1 to 15 lower-case letters, digits and single "-", at least one letter');
  return name;
}

function portProtocol(owner: Owner, protocol: Protocol | undefined): Protocol | undefined {
  if (protocol !== undefined && protocol !== Protocol.TCP && protocol !== Protocol.UDP) refuse(owner, 'ports.protocol', protocol, 'TCP, UDP');
  return protocol;
}
