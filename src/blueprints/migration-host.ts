import { RunbookFacts } from './migration-facts';
import { hostFile, hostPolicy, migratedPolicy, nodeName } from './migration-groups';
import { OldVmBridge } from './old-vm-bridge';
import { block, code } from '../runbook/markdown';
import { word } from '../runbook/shell';

/** What is done to one host, in order. */
export function hostSection(facts: RunbookFacts, old: OldVmBridge, hostname: string): readonly string[] {
  const { domain, bridge, bond, nodeBridge, namespace, label, physicalNetwork } = facts;
  const node = word(nodeName(hostname, domain));
  const file = `${hostname}.yml`;
  const onNode = `oc debug node/${node} -- chroot /host`;
  const policy = label === undefined ? hostPolicy(old, hostname) : migratedPolicy(old);
  return [
    `### ${code(hostname)}`,
    'Move the VMs away. A VM that cannot migrate live is stopped and started, and comes up on another node.',
    block('bash', [`oc adm cordon ${node}`, ...vmsOf(node)].join('\n')),
    `Apply phase ${code(`migrated-${hostname}`)}. ${label === undefined ? `Of the policies only ${code(policy)} changes, which is this node's alone.` : 'Then give the node its label: from now on it has the new policy, and the old one no longer.'}`,
    block('bash', [
      ...(label === undefined ? [] : [`oc label node ${node} ${word(`${label}=true`)} --overwrite`]),
      `oc wait ${word(`nncp/${policy}`)} --for=condition=Available --timeout=10m`,
      `oc get nnce --selector=${word(`nmstate.io/policy=${policy}`)}`,
    ].join('\n')),
    ...(old._policyName === undefined ? [`Take ${code(old.bridgeName)} away by hand: no policy made it.`, block('bash', `${onNode} ovs-vsctl --if-exists del-br ${word(old.bridgeName)}`)] : []),
    'Bring the host\'s file to the node. OpenShift reads it by itself only where `/etc/nmstate/openshift/applied` is not there yet, at a node\'s first start.',
    block('bash', [
      `oc extract configmap/${word(hostFile(bridge, hostname))} --namespace=${word(namespace)} --keys=${word(file)} --to=- \\`,
      `  | oc debug --stdin=true node/${node} -- chroot /host tee ${word(`/etc/nmstate/openshift/${file}`)}`,
    ].join('\n')),
    'On the node\'s console, not over SSH: the node loses its network for a moment.',
    block('bash', [`sudo nmstatectl apply ${word(`/etc/nmstate/openshift/${file}`)}`, 'sudo reboot'].join('\n')),
    `Verify: no ${code(old.bridgeName)}; ${code(`${physicalNetwork}:${bridge}`)}; every NIC of the bond enabled; ${code(nodeBridge)} has the node's address.`,
    block('bash', [
      `${onNode} ovs-vsctl list-br`,
      `${onNode} ovs-vsctl get Open_vSwitch . external_ids:ovn-bridge-mappings`,
      `${onNode} ovs-appctl bond/show ${word(bond)}`,
      `${onNode} ip -brief address show dev ${word(nodeBridge)}`,
    ].join('\n')),
    'Let VMs return, and test one: an address, its gateway, a VM on another node.',
    block('bash', [`oc adm uncordon ${node}`, `oc get node ${node}`].join('\n')),
  ];
}

/** Live migration of whatever runs on a node, each VM in its own namespace. */
function vmsOf(node: string): readonly string[] {
  return [
    `oc get vmi --all-namespaces --output=json | jq --raw-output --arg node ${node} \\`,
    '  \'.items[] | select(.status.nodeName == $node) | [.metadata.namespace, .metadata.name] | @tsv\' \\',
    '  | while read -r namespace name; do virtctl migrate --namespace="$namespace" "$name"; done',
    'oc get vmi --all-namespaces --output=wide --watch',
  ];
}
