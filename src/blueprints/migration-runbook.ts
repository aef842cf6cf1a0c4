import { checklist, summary } from './migration-checklist';
import { RunbookFacts } from './migration-facts';
import { hostFile, hostPolicy, migratedPolicy, nodeName } from './migration-groups';
import { hostSection } from './migration-host';
import { OldVmBridge } from './old-vm-bridge';
import { block, code } from '../runbook/markdown';
import { word } from '../runbook/shell';

/** The migration for the people who do it, as Markdown. */
export function migrationRunbook(facts: RunbookFacts): string {
  const parts = facts.old === undefined ? newCluster(facts) : moving(facts, facts.old);
  return `${parts.join('\n\n')}\n`;
}

function newCluster({ physicalNetwork, bridge, hostnames, domain }: RunbookFacts): readonly string[] {
  return [
    `# VM network ${code(physicalNetwork)} on ${code(bridge)}`,
    `A new cluster has nothing to migrate: each host has the file of its ConfigMap ${code(hostFile(bridge, '<hostname>'))} as ${code('/etc/nmstate/openshift/<hostname>.yml')} before its first start, and one policy maps the bridge.`,
    block('bash', mappings(hostnames, domain).join('\n')),
    `Expected on each node: ${code(`${physicalNetwork}:${bridge}`)}.`,
  ];
}

function moving(facts: RunbookFacts, old: OldVmBridge): readonly string[] {
  return [
    `# VM network ${code(facts.physicalNetwork)}: from ${code(old.bridgeName)} to ${code(facts.bridge)}`,
    summary(facts, old),
    '## Checklist',
    checklist(facts, old),
    '## Inventory and backup',
    'What is there before anything is touched.',
    block('bash', inventory(facts).join('\n')),
    '## Prepare',
    ...prepare(facts, old),
    '## Node by node',
    'One node is finished before the next begins. Each command is for a shell with `oc` and `jq`, unless it says otherwise.',
    ...facts.hostnames.flatMap((hostname) => hostSection(facts, old, hostname)),
    '## Finish',
    ...finish(facts, old),
  ];
}

function inventory({ hostnames, domain }: RunbookFacts): readonly string[] {
  return [
    '{',
    '  oc get net-attach-def --all-namespaces',
    '  oc get nncp,nnce',
    '  oc get vm --all-namespaces --output=json | jq --raw-output \'.items[] | "\\(.metadata.namespace)/\\(.metadata.name): \\([.spec.template.spec.networks[]?.multus.networkName // empty] | join(" "))"\'',
    ...mappings(hostnames, domain).map((line) => `  ${line}`),
    '} > vmnet-inventory.txt',
    'oc get net-attach-def --all-namespaces --output=yaml > nads-backup.yaml',
    'oc get nncp --output=yaml > nncps-backup.yaml',
  ];
}

function mappings(hostnames: readonly string[], domain: string | undefined): readonly string[] {
  return [
    `for node in ${hostnames.map((hostname) => word(nodeName(hostname, domain))).join(' ')}; do`,
    '  echo "$node: $(oc debug "node/$node" -- chroot /host ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings 2> /dev/null)"',
    'done',
  ];
}

function prepare({ hostnames, domain, label }: RunbookFacts, old: OldVmBridge): readonly string[] {
  const why = 'kubernetes-nmstate applies all policies of a node again when it starts and when one of its labels changes, so a node must never be selected by the old policy and the new one.';
  if (label !== undefined) {
    const labelled = hostnames.map((hostname) => `oc label node ${word(nodeName(hostname, domain))} ${word(`${label}=false`)} --overwrite`);
    return [why, `Label every node first, then apply phase ${code('prepared')}: the old policy then selects the label.`, block('bash', labelled.join('\n'))];
  }
  if (old._policyName === undefined) return [why, `Nothing is applied in phase ${code('prepared')}: ${code(old.bridgeName)} was made by hand.`];
  const waits = hostnames.map((hostname) => `oc wait ${word(`nncp/${hostPolicy(old, hostname)}`)} --for=condition=Available --timeout=10m`);
  return [
    why,
    `Apply phase ${code('prepared')}: policy ${code(old._policyName)} becomes one policy a host, which says the same. Then delete it; that changes nothing on the nodes.`,
    block('bash', [...waits, `oc delete nncp --ignore-not-found ${word(old._policyName)}`].join('\n')),
  ];
}

function finish({ hostnames, label, announcement, nodeBridge }: RunbookFacts, old: OldVmBridge): readonly string[] {
  const migrated = migratedPolicy(old);
  const gone = label === undefined ? hostnames.map((hostname) => hostPolicy(old, hostname)) : [old._policyName ?? []].flat();
  const deleted = old._policyName === undefined && label !== undefined ? [] : [`oc delete nncp --ignore-not-found ${gone.map(word).join(' ')}`];
  return [
    `Only when every node is through: apply phase ${code('finished')}. Policy ${code(migrated)} then selects all workers, also those that join later; then the others go, which changes nothing on the nodes.`,
    block('bash', [`oc wait ${word(`nncp/${migrated}`)} --for=condition=Available --timeout=10m`, ...deleted].join('\n')),
    ...(announcement === undefined ? [] : [`L2Advertisement ${code(announcement)} names ${code(nodeBridge)} instead of the device that is gone. Ask a service of MetalLB for an answer.`]),
  ];
}
