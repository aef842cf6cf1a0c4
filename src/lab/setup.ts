import { spawnSync } from 'node:child_process';

/** Debian's packages that the lab uses. */
const PACKAGES = [
  'user-mode-linux', 'containernetworking-plugins', 'iproute2', 'iputils-ping', 'kmod', 'nftables', 'openvswitch-switch', 'ovn-central', 'ovn-host',
];

/** What installs them. */
export const SETUP_COMMAND = `apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;

/** Installs them; what that comes to is its exit code. */
export function runSetup(): number {
  const [program = '', ...words] = SETUP_COMMAND.split(' ');
  return spawnSync(program, words, { stdio: 'inherit' }).status ?? 1;
}
