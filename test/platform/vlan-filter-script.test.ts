import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWithKernel, needsKernel, runOnKernel } from './kernel';
import { VLAN_FILTER_SCRIPT } from '../../src/platform/vlan-filter-script';

describe('the script of the VLAN filter', () => {
  it.each(['', '0', '20-10', '1-4095', '1-2-3', '10;20', '$(id)', '{{.spectro.var.x}}'])('ends with one clear line when allowedVlans is "%s", before it touches anything', (allowedVlans) => {
    const run = spawnSync('sh', ['-c', VLAN_FILTER_SCRIPT], { encoding: 'utf8', timeout: 20_000, env: { bridgeIF: 'br0', checkSeconds: '1', PATH: '/usr/bin:/bin', allowedVlans } });
    expect([run.status, run.stdout, run.stderr]).toEqual([1, `vlan-filter: allowedVlans is no list of VLANs: ${allowedVlans}\n`, '']);
  });

  itWithKernel(`converges a bridge, repairs drift, and leaves all else alone, on a real kernel${needsKernel}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'vmnet-filter-'));
    writeFileSync(join(folder, 'filter.sh'), VLAN_FILTER_SCRIPT);
    const lines = runOnKernel(scenario(folder));
    rmSync(folder, { recursive: true, force: true });
    expect(sections(lines)).toEqual(EXPECTED);
  }, 180_000);
});

/** Waits for the filter by what it logs, shows the VLANs, disturbs them, and shows them again; then once more with a named uplink. */
function scenario(folder: string): string {
  return `
    log=/run/log; [ -d /run/m ] || log=${folder}/log
    show() { echo "== $1"; bridge -compressvlans vlan show | tr -s ' '; ip -d -o link show dev br0 | grep -o 'vlan_filtering [01]'; }
    until_logged() { for _ in $(seq 200); do [ "$(grep -c "$1" $log)" -ge "$2" ] && return; sleep 0.1; done; echo "never logged: $1"; }
    # A message is written before the work that follows it: wait until nothing more is.
    settled() { until_logged "$1" "$2"; n=-1; while [ "$n" != "$(grep -c . $log)" ]; do n=$(grep -c . $log); sleep 3; done; }
    filter() { sh -c "$(cat ${folder}/filter.sh)" >>$log 2>&1 & }
    export bridgeIF=br0 checkSeconds=1 allowedVlans=10,20,25-100 allowVlansOnSelf=true allowedVlansOnSelf=1,10
    : >$log
    ip link add other type bridge; ip link add eth8 type dummy; ip link set eth8 master other; bridge vlan add dev eth8 vid 77
    ip link add bond0 type dummy; ip link add eth9 type dummy
    filter; until_logged 'no bridge br0 yet' 1
    ip link add br0 type bridge; bridge vlan add dev br0 vid 33 self
    ip link add vm1 type veth peer name g1; ip link set vm1 master br0; bridge vlan add dev vm1 vid 99 pvid untagged
    ip link set bond0 master br0; bridge vlan add dev bond0 vid 200
    settled 'now filters' 1; show converged
    before=$(grep -c . $log); sleep 4; echo "== quiet"; echo $(( $(grep -c . $log) - before ))
    ip link set br0 type bridge vlan_filtering 0
    bridge vlan del dev bond0 vid 30; bridge vlan add dev bond0 vid 300; bridge vlan add dev bond0 vid 40 untagged; bridge vlan add dev bond0 vid 50 pvid untagged
    settled 'now filters' 2; show repaired
    kill %1; wait %1; echo "== ended"; echo $?
    unset allowVlansOnSelf; ip link set eth9 master br0; bridge vlan add dev br0 vid 44 self
    export uplinkIF=eth9 allowedVlans=7; : >$log; filter; settled 'eth9 now has' 1; show 'one uplink'
    kill %1; echo '== end'
  `;
}

function sections(lines: readonly string[]): { readonly [title: string]: readonly string[] } {
  const found: { [title: string]: string[] } = {};
  let title = '';
  for (const line of lines.map((text) => text.trim())) {
    if (line.startsWith('== ')) found[title = line.slice(3)] = [];
    else if (line !== '' && title !== '' && title !== 'end') found[title]?.push(line);
  }
  return found;
}

const UNTAGGED = '1 PVID Egress Untagged';
const OTHERS = [`other ${UNTAGGED}`, `eth8 ${UNTAGGED}`, '77'];
const VM = ['vm1 1 Egress Untagged', '99 PVID Egress Untagged'];
const EXPECTED = {
  'converged': ['port vlan-id', ...OTHERS, `bond0 ${UNTAGGED}`, '10', '20', '25-100', `br0 ${UNTAGGED}`, '10', ...VM, 'vlan_filtering 1'],
  'quiet': ['0'],
  // VLAN 50 came to be the native one by hand: it is allowed, and whose frames are untagged is not the filter's business.
  'repaired': [
    'port vlan-id', ...OTHERS, 'bond0 10', '20', '25-49', '50 PVID Egress Untagged', '51-100', `br0 ${UNTAGGED}`, '10', ...VM, 'vlan_filtering 1',
  ],
  'ended': ['0'],
  'one uplink': [
    'port vlan-id', ...OTHERS, 'bond0 10', '20', '25-49', '50 PVID Egress Untagged', '51-100', `eth9 ${UNTAGGED}`, '7', `br0 ${UNTAGGED}`, '10', '44', ...VM,
    'vlan_filtering 1',
  ],
  'end': [],
};
