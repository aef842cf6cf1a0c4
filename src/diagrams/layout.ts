import { Link, ordered, Slot } from './layout-order';
import { BAND_PADDING, placed } from './layout-places';
import { NodeText, textOf } from './node-text';
import { Column, COLUMNS, Picture, PictureEdge, PictureGroup, PictureNode } from './picture';
import { textWidth } from './text-width';

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a picture is drawn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly column: Column; readonly x: number; readonly width: number }[];
  readonly groups: readonly { readonly group: PictureGroup; readonly box: Box }[];
  readonly nodes: readonly { readonly node: PictureNode; readonly text: NodeText; readonly box: Box }[];
  /** Between them the points where an edge crosses a column. */
  readonly edges: readonly { readonly edge: PictureEdge; readonly points: readonly Point[] }[];
}

/** From a line of text to the next. */
export const LINE = 16;
const [PADDING, COLUMN_GAP, MARGIN, CROSSING] = [8, 70, 24, 10];

/** Lays a picture out in its columns: each group's devices in a band of their own, networks and machines beside them near what they are joined to. */
export function layoutOf({ groups, nodes, edges }: Picture): Layout {
  const used = COLUMNS.filter((column) => nodes.some((node) => node.column === column));
  const columnOf = new Map(used.map((column, i) => [column, i]));
  const bandOf = new Map(groups.map(({ id }, i) => [id, i]));
  const texts = new Map(nodes.map((node) => [node.id, textOf(node)]));
  const isBanded = ({ column }: PictureNode) => column !== 'network' && column !== 'machine';
  const slots = new Map<string, Slot>(nodes.map((node) => [node.id, {
    id: node.id,
    column: columnOf.get(node.column) ?? 0,
    band: isBanded(node) ? bandOf.get(node.group ?? '') ?? groups.length : undefined,
    height: heightOf(texts.get(node.id)),
  }]));
  const ways = edges.map((edge) => [edge.from, ...crossings(edge, slots), edge.to]);
  const links = linksOf(ways);
  const columns = ordered([...slots.values()], links);

  const { tops, bands, bottom } = placed(columns, links, groups.length);
  const widths = used.map((column) => Math.max(110, ...nodes.filter((node) => node.column === column).map(({ id }) => widthOf(texts.get(id)))));
  const lefts = widths.map((_, i) => MARGIN + BAND_PADDING + widths.slice(0, i).reduce((sum, width) => sum + width + COLUMN_GAP, 0));
  const boxOf = (id: string): Box => {
    const slot = slots.get(id);
    const column = slot?.column ?? 0;
    return { x: lefts[column] ?? 0, y: tops.get(id) ?? 0, width: widths[column] ?? 0, height: slot?.height ?? 0 };
  };
  const lastBanded = used.filter((column) => column !== 'network' && column !== 'machine').length - 1;
  const right = (lefts[lastBanded] ?? 0) + (widths[lastBanded] ?? 0) + BAND_PADDING;
  const bandBox = (i: number): Box => ({ x: MARGIN, y: bands[i]?.top ?? 0, width: right - MARGIN, height: bands[i]?.height ?? 0 });
  return {
    width: (lefts[lefts.length - 1] ?? MARGIN) + (widths[widths.length - 1] ?? 0) + BAND_PADDING + MARGIN,
    height: bottom + MARGIN,
    columns: used.map((column, i) => ({ column, x: lefts[i] ?? 0, width: widths[i] ?? 0 })),
    groups: groups.map((group, i) => ({ group, box: bandBox(i) })),
    nodes: nodes.map((node) => ({ node, text: texts.get(node.id) ?? textOf(node), box: boxOf(node.id) })),
    edges: edges.map((edge, i) => ({ edge, points: pointsOf((ways[i] ?? []).map(boxOf)) })),
  };
}

/** Slots for an edge in the columns between its ends; the edges of one node cross them together. */
function crossings({ from, to }: PictureEdge, slots: Map<string, Slot>): readonly string[] {
  const [start, end] = [slots.get(from), slots.get(to)];
  const made: string[] = [];
  for (let column = (start?.column ?? 0) + 1; column < (end?.column ?? 0); column++) {
    const id = `${from} ${column}`;
    slots.set(id, { id, column, band: start?.band, height: CROSSING });
    made.push(id);
  }
  return made;
}

function linksOf(ways: readonly (readonly string[])[]): readonly Link[] {
  const links = ways.flatMap((way) => way.slice(1).map((to, i): [string, Link] => [`${way[i] ?? to} > ${to}`, [way[i] ?? to, to]]));
  return [...new Map(links).values()];
}

function heightOf(text: NodeText | undefined): number {
  return 2 * PADDING + LINE * (1 + (text?.details.length ?? 0) + (text?.findings === undefined ? 0 : 1));
}

function widthOf(text: NodeText | undefined): number {
  return Math.ceil(Math.max(0, 1.08 * textWidth(text?.title ?? '', 13), ...[...text?.details ?? [], text?.findings ?? ''].map((line) => textWidth(line, 11)))) + 24;
}

function pointsOf(boxes: readonly Box[]): readonly Point[] {
  return boxes.flatMap(({ x, y, width, height }, i): readonly Point[] => {
    const middle = y + height / 2;
    if (i === 0) return [{ x: x + width, y: middle }];
    return i === boxes.length - 1 ? [{ x, y: middle }] : [{ x, y: middle }, { x: x + width, y: middle }];
  });
}
