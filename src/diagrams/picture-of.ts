import { Band, bandsOf, nodeNamed } from './bands';
import { COLUMNS, Member, Picture, PictureNode } from './picture';
import { keptKeys, PictureFilter } from './picture-filter';
import { placeFindings } from './placed-findings';
import { keyOf, Sketch, SketchedEdge, SketchedNode } from './sketch';
import { sketchDevices } from './sketch-devices';
import { sketchMachines } from './sketch-machines';
import { sketchNetworks } from './sketch-networks';
import { sketchSwitches } from './sketch-switches';
import { Finding } from '../checks/check';
import { byText, naturalOrder } from '../text/natural-order';
import { addTo } from '../topology/add-to';
import { Topology } from '../topology/topology';

/** So many machines with the same attachments are drawn as one. */
const FEWEST_TOGETHER = 3;

/** The picture of a topology with what was found in it. The order of the documents changes nothing. */
export function pictureOf(topology: Topology, findings: readonly Finding[] = [], filter: PictureFilter = {}): Picture {
  const sketch = new Sketch();
  const networkIn = sketchNetworks(sketch, topology, sketchDevices(sketch, topology));
  const attached = sketchMachines(sketch, topology, networkIn);
  sketchSwitches(sketch);
  const kept = keptKeys(sketch, attached, filter);
  const nodes = [...sketch.nodes.values()].filter(({ key }) => kept.has(key)).sort(inDrawingOrder);
  const edges = sketch.edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const placed = placeFindings(nodes, findings);
  const bands = bandsOf(nodes, edges, placed);
  const boxes = together(nodes, edges, placed.byKey, bands);
  const ids = new Map(boxes.flatMap((box, i) => box.map(({ key }) => [key, `n${i + 1}`] as const)));
  const drawn = [...new Set(bands.values())].map((band, i) => ({ band, id: `g${i + 1}` }));
  const groupIds = new Map(drawn.flatMap(({ band, id }) => band.groups.map((title) => [title, id] as const)));
  return {
    groups: drawn.map(({ band: { title, groups }, id }) => ({ id, title, findings: groups.flatMap((group) => placed.byGroup.get(group) ?? []) })),
    nodes: boxes.flatMap((box, i) => nodeOf(`n${i + 1}`, box, placed.byKey, groupIds)),
    edges: edgesBetween(ids, edges),
    elsewhere: placed.elsewhere,
  };
}

/** The nodes that are drawn as one: machines that differ in nothing but their name, and the same device of a band's groups. */
function together(
  nodes: readonly SketchedNode[],
  edges: readonly SketchedEdge[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  bands: ReadonlyMap<string, Band>,
): readonly (readonly SketchedNode[])[] {
  const attachments = new Map<string, string[]>();
  for (const { from, to, label = '' } of edges) addTo(attachments, to, keyOf(from, label));
  const alike = new Map<string, SketchedNode[]>();
  for (const node of nodes) {
    const codes = [...new Set((findings.get(node.key) ?? []).map(({ code }) => code))];
    const likeness = [node.kind, node.places[0]?.manifest.namespace ?? null, (attachments.get(node.key) ?? []).sort(), node.details, codes];
    const [group = node.group] = bands.get(node.group ?? '')?.groups ?? [];
    const sign = node.column === 'machine' ? JSON.stringify(likeness) : group === undefined ? node.key : keyOf(group, node.column, node.kind, node.name);
    addTo(alike, sign, node);
  }
  return [...alike.values()].flatMap((box) => (box.length < FEWEST_TOGETHER && box[0]?.group === undefined ? box.map((node) => [node]) : [box]));
}

function nodeOf(
  id: string,
  box: readonly SketchedNode[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  groupIds: ReadonlyMap<string, string>,
): readonly PictureNode[] {
  const isBanded = box.length > 1 && box[0]?.group !== undefined;
  const [first, ...others] = box.map(({ key, name, places, group = '' }): Member => ({
    name: isBanded ? `${name} of ${nodeNamed(group)}` : name,
    manifests: [...new Set(places.map(({ manifest }) => manifest))],
    findings: findings.get(key) ?? [],
  }));
  const [node] = box;
  if (first === undefined || node === undefined) return [];
  const { column, kind, details, isExternal, vlans, group, name } = node;
  return [{ id, column, kind, name: isBanded ? name : undefined, details, isExternal, vlans, group: groupIds.get(group ?? ''), members: [first, ...others] }];
}

/** What differs in nothing but the member that it leads to is one edge. */
function edgesBetween(ids: ReadonlyMap<string, string>, edges: readonly SketchedEdge[]): Picture['edges'] {
  const byEnds = new Map(edges.map(({ from, to, label }) => {
    const ends = { from: ids.get(from) ?? '', to: ids.get(to) ?? '' };
    return [keyOf(ends.from, ends.to), { ...ends, label }] as const;
  }));
  return [...byEnds.values()].sort((one, other) => naturalOrder(one.from, other.from) || naturalOrder(one.to, other.to));
}

function inDrawingOrder(one: SketchedNode, other: SketchedNode): number {
  return COLUMNS.indexOf(one.column) - COLUMNS.indexOf(other.column)
    || naturalOrder(one.group ?? '', other.group ?? '')
    || naturalOrder(one.name, other.name)
    || byText(one.key, other.key);
}
