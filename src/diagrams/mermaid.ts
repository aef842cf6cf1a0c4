import { findingsText, levelOf, textOf } from './node-text';
import { nodesByGroup } from './nodes-by-group';
import { Picture, PictureNode } from './picture';
import { shownText } from '../text/shown-text';

const LONGEST_LABEL = 60;
const LONGEST_GROUP = 80;

/** The picture as Mermaid, which GitHub and GitLab draw in Markdown. */
export function mermaidOf(picture: Picture): string {
  const { groups, nodes, edges } = picture;
  const byGroup = nodesByGroup(picture);
  const inGroups = groups.map(({ id, title, findings }) => {
    const lines = [shownText(title, LONGEST_GROUP), findingsText(findings) ?? ''];
    return [`  subgraph ${id}[${quoted(lines)}]`, ...(byGroup.get(id) ?? []).map((node) => `    ${boxOf(node)}`), '  end'];
  });
  const levels = [
    ...nodes.map(({ id, members }) => ({ id, level: levelOf(members.flatMap(({ findings }) => findings)) })),
    ...groups.map(({ id, findings }) => ({ id, level: levelOf(findings) })),
  ];
  const classes = [
    ['error', levels.filter(({ level }) => level === 'error').map(({ id }) => id)],
    ['warning', levels.filter(({ level }) => level === 'warning').map(({ id }) => id)],
    ['external', nodes.filter(({ isExternal }) => isExternal).map(({ id }) => id)],
  ] as const;
  return [
    'flowchart LR',
    ...inGroups.flat(),
    ...(byGroup.get(undefined) ?? []).map((node) => `  ${boxOf(node)}`),
    ...edges.map(({ from, to, label }) => (label === undefined ? `  ${from} --- ${to}` : `  ${from} ---|${quoted([shownText(label, LONGEST_LABEL)])}| ${to}`)),
    '  classDef error stroke:#d1242f,stroke-width:3px',
    '  classDef warning stroke:#bf8700,stroke-width:3px',
    '  classDef external stroke-dasharray:4 3',
    ...classes.flatMap(([name, ids]) => (ids.length === 0 ? [] : [`  class ${ids.join(',')} ${name}`])),
    '',
  ].join('\n');
}

function boxOf(node: PictureNode): string {
  const { title, details, findings = '' } = textOf(node);
  const label = quoted([title, ...details, findings]);
  return node.members.length > 1 ? `${node.id}[[${label}]]` : `${node.id}[${label}]`;
}

/** Whatever is not a letter, a digit or a harmless mark is written as the number of its character: nothing of Mermaid's or HTML's grammar is left. */
function quoted(lines: readonly string[]): string {
  return `"${lines.filter((line) => line !== '').map((line) => line.replace(/[^\p{L}\p{N} ,…✖▲/:=-]|^[\d-]/gu, entity)).join('<br/>')}"`;
}

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
