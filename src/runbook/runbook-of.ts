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
  const shared = sharedCauses(sections);
  return [
    '# Runbook: networks of virtual machines',
    'From the layers below to those above: where a step does not say what is expected, mend that first.',
    ...HOW_TO_RUN,
    ...known(findings),
    ...sections.flatMap((section) => paragraphs(section, shared)),
    ...[...shared].flatMap(([list, name]) => [`## ${name}`, list]),
  ].join('\n\n') + '\n';
}

function known(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ code, level, message }) => seen(`${code} ${level}: ${message}`));
  return ['## Known before you begin', '`vmnet lint` finds this in the manifests; steps below will not say what is expected until it is mended.', block('text', lines.join('\n'))];
}

/** What more than one step says of a failure stands once, at the end, under the heading that is its value here. */
function sharedCauses(sections: readonly Section[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const list of sections.flatMap(({ steps }) => steps.map(listOf))) counts.set(list, (counts.get(list) ?? 0) + 1);
  const shared = [...counts].filter(([list, count]) => list !== '' && count > 1);
  return new Map(shared.map(([list], i) => [list, `Causes ${i + 1}`]));
}

function listOf({ otherwise }: Step): string {
  return otherwise.map((line) => `- ${line}`).join('\n');
}

function paragraphs({ title, level, text = [], steps }: Section, shared: ReadonlyMap<string, string>): readonly string[] {
  return [`${'#'.repeat(level)} ${title}`, ...text, ...steps.flatMap((step) => stepParagraphs(step, shared))];
}

function causes(list: string, shared: ReadonlyMap<string, string>): readonly string[] {
  const name = shared.get(list);
  if (name !== undefined) return [`If not: [${name}](#${name.toLowerCase().replace(' ', '-')})`];
  return list === '' ? [] : [`If not:\n${list}`];
}

function stepParagraphs(step: Step, shared: ReadonlyMap<string, string>): readonly string[] {
  const { shows, commands, expected } = step;
  return [
    `**${shows}**`,
    ...(commands.length === 0 ? [] : [block('sh', commands.join('\n'))]),
    `Expected: ${expected.words}`,
    ...(expected.output === undefined ? [] : [block('text', expected.output.map(seen).join('\n'))]),
    ...causes(listOf(step), shared),
  ];
}
