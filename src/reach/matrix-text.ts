import { ReachCell, ReachMatrix } from './matrix';
import { plain } from './reach-text';

const SIGNS = { yes: 'yes', no: '-', unknown: '?' } as const;
/** Interfaces beyond these are counted. */
const MOST_INTERFACES = 4;

/** A matrix for people: the groups by number, who reaches whom, and every reason with the groups that it is for. */
export function matrixText({ groups, cells }: ReachMatrix): string {
  if (groups.length === 0) return 'no VM has an interface\n';
  const names = groups.map(({ segment, network, interfaces }, i) => {
    const more = interfaces.length > MOST_INTERFACES ? ` and ${interfaces.length - MOST_INTERFACES} more` : '';
    return `${i + 1}  ${network}${segment === undefined ? '' : `, ${segment}`}: ${interfaces.slice(0, MOST_INTERFACES).join(', ')}${more}`;
  });
  return `${[...names, '', ...tableOf(groups.length, cells), ...reasonsOf(cells)].map(plain).join('\n')}\n`;
}

function tableOf(count: number, cells: readonly ReachCell[]): readonly string[] {
  const signs = new Map(cells.map(({ groups, answer, fullSize }) => [groups.join(' '), answer === 'yes' && fullSize === 'no' ? 'mtu' : SIGNS[answer]]));
  const numbers = Array.from({ length: count }, (_, i) => i);
  const width = Math.max(4, String(count).length + 1);
  const rows = numbers.map((i) => numbers.map((j) => (signs.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? '.').padStart(width)).join(''));
  return [' '.repeat(width) + numbers.map((i) => String(i + 1).padStart(width)).join(''), ...rows.map((row, i) => String(i + 1).padStart(width) + row)];
}

function reasonsOf(cells: readonly ReachCell[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { groups: [one, other], reason, answer, fullSize, mtu } of cells) {
    const text = answer === 'yes' && fullSize === 'no' && mtu !== undefined ? `mtu: packets above ${mtu.value} vanish, by ${mtu.at}` : reason && `${SIGNS[answer]}: ${reason}`;
    if (text === undefined) continue;
    const pairs = byReason.get(text) ?? [];
    pairs.push(`${one + 1}-${other + 1}`);
    byReason.set(text, pairs);
  }
  return byReason.size === 0 ? [] : ['', ...[...byReason].map(([text, pairs]) => `${pairs.join(', ')}  ${text}`)];
}
