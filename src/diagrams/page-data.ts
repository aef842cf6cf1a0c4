import { manifestText } from './manifest-text';
import { Picture } from './picture';
import { Finding } from '../checks/check';
import { seen, shownText } from '../text/shown-text';
import { networkId } from '../topology/network';
import { Manifest } from '../topology/place';

const LONGEST_NAME = 300;

/** What the page knows of the picture beyond its drawing: plain data, objects and findings by their number. */
export interface PageData {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name?: string;
    readonly details: readonly string[];
    readonly group?: string;
    readonly vlans: readonly (readonly [min: number, max: number])[];
    readonly members: readonly { readonly name: string; readonly manifests: readonly number[]; readonly findings: readonly number[] }[];
  }[];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly findings: readonly number[] }[];
  readonly manifests: readonly { readonly title: string; readonly text: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly level: string;
    readonly message: string;
    readonly why: string;
    readonly fix: string;
    readonly where: string;
  }[];
}

/** The page's data of a picture. */
export function pageDataOf({ nodes, groups, elsewhere }: Picture): PageData {
  const [manifests, findings] = [new Numbered<Manifest>(), new Numbered<Finding>()];
  const numbersOf = (found: readonly Finding[]) => found.map((finding) => findings.numberOf(finding));
  const data = {
    nodes: nodes.map(({ id, kind, name, details, group, vlans, members }) => ({
      id,
      kind,
      name: name === undefined ? undefined : shownText(name, LONGEST_NAME),
      group,
      details: details.map((line) => shownText(line, LONGEST_NAME)),
      vlans: vlans.map(({ min, max }) => [min, max] as const),
      members: members.map((member) => ({
        name: shownText(member.name, LONGEST_NAME),
        manifests: member.manifests.map((manifest) => manifests.numberOf(manifest)),
        findings: numbersOf(member.findings),
      })),
    })),
    groups: groups.map(({ id, title, findings: found }) => ({ id, title: shownText(title, LONGEST_NAME), findings: numbersOf(found) })),
  };
  numbersOf(elsewhere);
  return {
    ...data,
    manifests: manifests.all.map((manifest) => ({ title: nameOf(manifest), text: manifestText(manifest).split('\n').map(seen).join('\n') })),
    findings: findings.all.map(({ code, level, message, why, fix, at }) => ({
      code,
      level,
      message: seen(message),
      why,
      fix: seen(fix),
      where: shownText(`${nameOf(at.manifest)} ${[...at.path, ...at.inside ?? []].join('.')}`, 2 * LONGEST_NAME),
    })),
  };
}

function nameOf(manifest: Manifest): string {
  return shownText(`${manifest.kind} ${networkId(manifest)}`, LONGEST_NAME);
}

/** Each thing once, by the number under which it came first. */
class Numbered<T> {
  private readonly numbers = new Map<T, number>();

  public numberOf(value: T): number {
    const known = this.numbers.get(value) ?? this.numbers.size;
    this.numbers.set(value, known);
    return known;
  }

  public get all(): readonly T[] {
    return [...this.numbers.keys()];
  }
}
