import { findingsText, levelOf, textOf } from './node-text';
import { nodesByGroup } from './nodes-by-group';
import { COLUMNS, Picture, PictureNode } from './picture';
import { Level } from '../checks/check';
import { shownText } from '../text/shown-text';

const LONGEST_LABEL = 60;
const LONGEST_GROUP = 80;
const COLOURS: { readonly [level in Level]: string } = { error: '#d1242f', warning: '#bf8700' };

/** The picture as a graph of Graphviz. */
export function dotOf(picture: Picture): string {
  const { groups, nodes, edges } = picture;
  const byGroup = nodesByGroup(picture);
  const inGroups = groups.map(({ id, title, findings }) => [
    `  subgraph cluster_${id} {`,
    `    label=${quoted([shownText(title, LONGEST_GROUP), findingsText(findings) ?? ''])}`,
    ...colourOf(levelOf(findings)).map((colour) => `    ${colour}`),
    ...(byGroup.get(id) ?? []).map((node) => `    ${boxOf(node)}`),
    '  }',
  ]);
  return [
    'graph vmnet {',
    '  rankdir=LR',
    '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11]',
    '  edge [fontname="sans-serif", fontsize=9, color="#6e7781"]',
    ...inGroups.flat(),
    ...(byGroup.get(undefined) ?? []).map((node) => `  ${boxOf(node)}`),
    ...COLUMNS.slice(-2).flatMap((column) => sameRank(nodes.filter((node) => node.column === column))),
    ...edges.map(({ from, to, label }) => `  ${from} -- ${to}${label === undefined ? '' : ` [label=${quoted([shownText(label, LONGEST_LABEL)])}]`}`),
    '}',
    '',
  ].join('\n');
}

function boxOf(node: PictureNode): string {
  const { title, details, findings = '', level } = textOf(node);
  const look = [...colourOf(level), ...(node.isExternal ? ['style="rounded,dashed"'] : []), ...(node.members.length > 1 ? ['peripheries=2'] : [])];
  return `${node.id} [${[`label=${quoted([title, ...details, findings])}`, ...look].join(', ')}]`;
}

function colourOf(level: Level | undefined): readonly string[] {
  return level === undefined ? [] : [`color="${COLOURS[level]}"`];
}

function sameRank(nodes: readonly PictureNode[]): readonly string[] {
  return nodes.length === 0 ? [] : [`  { rank=same; ${nodes.map(({ id }) => id).join('; ')} }`];
}

/** A quoted string of dot ends at a quote, takes a backslash for the start of an escape, and reads HTML's entities in labels. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.filter((line) => line !== '').map((line) => line.replace(/&/g, '&amp;').replace(/\\/g, '\\\\').replace(/"/g, '\\"'));
  return `"${escaped.join('\\n')}"`;
}
