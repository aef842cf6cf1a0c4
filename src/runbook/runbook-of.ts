import { machineSections } from './machine-sections';
import { block } from './markdown';
import { networkSections } from './network-sections';
import { nodeSections } from './node-sections';
import { prerequisites } from './prerequisites';
import { Section, Step } from './step';
import { Finding } from '../checks/check';
import { seen } from '../text/shown-text';
import { Topology } from '../topology/topology';

const HOW_TO_RUN = [
  'Commands are for bash or zsh; `kubectl` may be `oc` everywhere. Commands on nodes use two functions. On OpenShift:',
  block('sh', 'on_node() { oc debug "$1" -- chroot /host "${@:2}"; }'),
  'Elsewhere:',
  block('sh', 'on_node() { kubectl debug "$1" -it --quiet --profile=sysadmin --image=busybox -- chroot /host "${@:2}"; }'),
  'And in both:',
  block('sh', 'on_nodes() { for node in $(kubectl get nodes --selector="$1" --output=name); do echo "== $node"; on_node "$node" "${@:2}"; done; }'),
];

/** How to verify a topology on a cluster, as Markdown: each command, what it says where all is well, and what it means if it says something else. */
export function runbookOf(topology: Topology, findings: readonly Finding[] = []): string {
  const sections = [...prerequisites(topology), ...nodeSections(topology), ...networkSections(topology), ...machineSections(topology)];
  return [
    '# Runbook: networks of virtual machines',
    'From the layers below to those above: where a step does not say what is expected, mend that first.',
    ...HOW_TO_RUN,
    ...known(findings),
    ...sections.flatMap(paragraphs),
  ].join('\n\n') + '\n';
}

function known(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ code, level, message }) => seen(`${code} ${level}: ${message}`));
  return ['## Known before you begin', '`vmnet lint` finds this in the manifests; steps below will not say what is expected until it is mended.', block('text', lines.join('\n'))];
}

function paragraphs({ title, level, text = [], steps }: Section): readonly string[] {
  return [`${'#'.repeat(level)} ${title}`, ...text, ...steps.flatMap(stepParagraphs)];
}

function stepParagraphs({ shows, commands, expected, otherwise }: Step): readonly string[] {
  return [
    `**${shows}**`,
    ...(commands.length === 0 ? [] : [block('sh', commands.join('\n'))]),
    `Expected: ${expected.words}`,
    ...(expected.output === undefined ? [] : [block('text', expected.output.map(seen).join('\n'))]),
    ...(otherwise.length === 0 ? [] : [['If not:', ...otherwise.map((line) => `- ${line}`)].join('\n')]),
  ];
}
