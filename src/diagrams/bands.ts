import { PlacedFindings } from './placed-findings';
import { SketchedEdge, SketchedNode } from './sketch';
import { Finding } from '../checks/check';
import { shownText } from '../text/shown-text';
import { byText, naturalOrder } from '../text/natural-order';
import { addTo } from '../topology/add-to';
import { grouped } from '../topology/grouped';

/** Nodes that are drawn as one band: groups that differ in nothing but whose they are. */
export interface Band {
  /** The group's title; of several the first, the last and how many. */
  readonly title: string;
  /** Titles of the groups, at least one. */
  readonly groups: readonly string[];
}

const LONGEST_NAME = 30;

/** The bands, and those of each group by its title. Alike are groups with the same devices, the same edges to what is not theirs, and the same findings. */
export function bandsOf(nodes: readonly SketchedNode[], edges: readonly SketchedEdge[], findings: PlacedFindings): ReadonlyMap<string, Band> {
  const nodesIn = grouped(nodes, ({ group }) => group);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edgesAt = new Map<string, SketchedEdge[]>();
  for (const edge of edges) {
    const ends = [edge.from, edge.to].flatMap((key) => byKey.get(key)?.group ?? []);
    for (const group of new Set(ends)) addTo(edgesAt, group, edge);
  }
  const titles = [...nodesIn.keys()].sort((one, other) => naturalOrder(one, other) || byText(one, other));
  const devices = new Map(titles.map((title) => [title, JSON.stringify([(nodesIn.get(title) ?? []).map((node) => signOf(node, findings)).sort(), codesOf(findings.byGroup.get(title))])]));
  let classes: ReadonlyMap<string, number> = numbered(titles, (title) => devices.get(title) ?? '');
  // A group may stand on devices of a wider one: alike are only those whose wider ones are.
  for (let count = 0; count !== new Set(classes.values()).size;) {
    count = new Set(classes.values()).size;
    const known = classes;
    const end = (title: string, key: string) => {
      const { group, column, kind, name } = byKey.get(key) ?? {};
      return group === undefined ? key : [group === title ? 'own' : known.get(group), column, kind, name];
    };
    const around = (title: string) => (edgesAt.get(title) ?? []).map(({ from, to, label }) => JSON.stringify([end(title, from), end(title, to), label])).sort();
    classes = numbered(titles, (title) => JSON.stringify([known.get(title), around(title)]));
  }
  const members = grouped(titles, (title) => classes.get(title));
  return new Map([...members.values()].flatMap((groups) => {
    const band = { title: bandTitle(groups), groups };
    return groups.map((title) => [title, band] as const);
  }));
}

/** The name of the one node that a group's title means, or the title. */
export function nodeNamed(title: string): string {
  return (/^node "(.*)"$/s.exec(title) ?? /^nodes with "kubernetes\.io\/hostname=([^,]*)"$/.exec(title))?.[1] ?? title;
}

function bandTitle(groups: readonly string[]): string {
  const [first = '', last = ''] = [groups[0], groups[groups.length - 1]];
  const short = (title: string) => shownText(nodeNamed(title), LONGEST_NAME);
  return groups.length === 1 ? first : `${short(first)}${groups.length === 2 ? ', ' : ' … '}${short(last)} (${groups.length})`;
}

/** What a device is, whosever it is. */
function signOf({ key, column, kind, name, details, isExternal }: SketchedNode, { byKey }: PlacedFindings): string {
  return JSON.stringify([column, kind, name, details, isExternal, codesOf(byKey.get(key))]);
}

function codesOf(findings: readonly Finding[] = []): readonly string[] {
  return [...new Set(findings.map(({ code }) => code))].sort();
}

/** Equal signs have the same number. */
function numbered(titles: readonly string[], signOfTitle: (title: string) => string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  return new Map(titles.map((title) => {
    const sign = signOfTitle(title);
    const number = numbers.get(sign) ?? numbers.size;
    numbers.set(sign, number);
    return [title, number];
  }));
}
