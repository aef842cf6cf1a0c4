import { Box, Layout, LINE, Point } from './layout';
import { findingsText, levelOf, NodeText } from './node-text';
import { PictureEdge, PictureGroup, PictureNode } from './picture';
import { textWidth } from './text-width';
import { xml } from './xml';
import { shownText } from '../text/shown-text';

const LONGEST_TOOLTIP = 300;
const GROUP_SIZE = 12;

/** The elements of a drawing: columns' names, groups, edges, nodes. Their classes and `data-` attributes say what each is. */
export function drawn({ columns, groups, edges, nodes }: Layout): readonly string[] {
  return [
    ...columns.map(({ column, x }) => `<text class="column" x="${x}" y="26">${xml(column)}</text>`),
    ...groups.map(({ group, box }) => groupOf(group, box)),
    ...edges.map(({ edge, points }) => edgeOf(edge, points)),
    ...nodes.map(({ node, text, box }) => nodeOf(node, text, box)),
  ];
}

function groupOf({ id, title, findings }: PictureGroup, { x, y, width, height }: Box): string {
  const level = levelOf(findings);
  // A narrow band cuts its title short: the whole of it is in the tooltip.
  const text = [title, findingsText(findings) ?? ''].filter((part) => part !== '').join('  ');
  const longest = Math.max(8, Math.floor((width - 28) / textWidth('n', GROUP_SIZE)));
  return [
    `<g class="group" data-group="${id}"><title>${xml(shownText(text, LONGEST_TOOLTIP))}</title>`,
    `<rect class="band${level === undefined ? '' : ` ${level}`}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`,
    `<text class="band-title" x="${x + 14}" y="${y + 22}">${xml(shownText(text, longest))}</text></g>`,
  ].join('');
}

function edgeOf({ from, to, label }: PictureEdge, points: readonly Point[]): string {
  const tooltip = label === undefined ? '' : `<title>${xml(shownText(label, LONGEST_TOOLTIP))}</title>`;
  return `<g data-from="${from}" data-to="${to}"><path class="edge" d="${pathOf(points)}"/>${tooltip}</g>`;
}

/** A curve through each gap between columns, and straight through the columns. */
function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => {
    const before = points[i - 1];
    if (before === undefined) return `M${x} ${y}`;
    const middle = (before.x + x) / 2;
    return i % 2 === 1 ? `C${middle} ${before.y} ${middle} ${y} ${x} ${y}` : `L${x} ${y}`;
  }).join('');
}

function nodeOf(node: PictureNode, { title, details, findings, level }: NodeText, { x, y, width, height }: Box): string {
  const { id, column, isExternal, members } = node;
  const isMany = members.length > 1;
  const looks = [column.toLowerCase().replace(' ', '-'), isExternal ? 'external' : '', isMany ? 'many' : '', level ?? ''];
  const classes = ['node', ...looks.filter((look) => look !== '')];
  const lines = [
    { text: title, look: 'title' },
    ...details.map((text) => ({ text, look: 'detail' })),
    ...(findings === undefined ? [] : [{ text: findings, look: 'mark' }]),
  ];
  const rect = (offset: number) => `<rect class="box" x="${x + offset}" y="${y + offset}" width="${width}" height="${height}" rx="6"/>`;
  return [
    `<g class="${classes.join(' ')}" data-id="${id}">`,
    members.length === 1 ? `<title>${xml(shownText(members[0].name, LONGEST_TOOLTIP))}</title>` : '',
    isMany ? rect(4) : '',
    rect(0),
    ...lines.map(({ text, look }, i) => `<text class="${look}" x="${x + 12}" y="${y + 20 + i * LINE}">${xml(text)}</text>`),
    '</g>',
  ].join('');
}
