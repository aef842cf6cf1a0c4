import { spawnSync } from 'node:child_process';
import { LabError } from './lab-error';
import { KernelKind } from './program';
import { SETUP_COMMAND } from './setup';

/** What the host's kernel must have; each is one line of `ip`. */
const PROBE = [
  'ip link add br type bridge vlan_filtering 1',
  'ip link add p type veth peer name q',
  'ip link add bond type bond mode 802.3ad',
  'ip link add link p name p.5 type vlan id 5',
  'ip link add link q name m type macvlan mode bridge',
  'ip link set p.5 master br',
  'bridge vlan add dev p.5 vid 2-9',
].join(' && ');

const MODULES = '/usr/lib/uml/modules';

/** The kernel that the lab runs on: the host's where it can all of it, else Debian's user-mode-linux. */
export function chooseKernel(): KernelKind {
  if (process.platform !== 'linux') throw new LabError(`the lab needs Linux, this is ${process.platform}`);
  if (process.getuid?.() !== 0) throw new LabError('the lab needs root: it makes network namespaces, none of which outlives it');
  if (spawnSync('unshare', ['--net', 'sh', '-c', PROBE], { stdio: 'ignore' }).status === 0) return 'host';
  const hasUml = spawnSync('sh', ['-c', `command -v linux.uml && test -d ${MODULES}`], { stdio: 'ignore' }).status === 0;
  if (hasUml) return 'user-mode-linux';
  throw new LabError(`this kernel lacks VLAN filtering or bonding, and Debian's user-mode-linux is not installed: ${SETUP_COMMAND}`);
}
