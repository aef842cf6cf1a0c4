import { PictureNode } from './picture';
import { Finding, Level } from '../checks/check';
import { shownText } from '../text/shown-text';

/** What a node says of itself, each line safe to see and still to be quoted. */
export interface NodeText {
  readonly title: string;
  readonly details: readonly string[];
  /** `✖ VMN402`: the codes of what is wrong with it; undefined: nothing found. */
  readonly findings?: string;
  readonly level?: Level;
}

const LONGEST_TITLE = 36;
const LONGEST_DETAIL = 40;
const MOST_DETAILS = 5;
const MOST_CODES = 3;

/** The text of a node. */
export function textOf({ kind, name, members, details, isExternal }: PictureNode): NodeText {
  const isMany = members.length > 1 && name === undefined;
  const title = name ?? members[0].name;
  const shown = [...(isMany || kind === title ? [] : [kind]), ...details, ...(isExternal && details.length === 0 ? ['not in the input'] : [])];
  const found = members.flatMap(({ findings }) => findings);
  return {
    title: isMany ? manyTitle(kind, members.map(({ name }) => name)) : shownText(title, LONGEST_TITLE),
    details: shown.slice(0, MOST_DETAILS).map((line) => shownText(line, LONGEST_DETAIL)),
    findings: findingsText(found),
    level: levelOf(found),
  };
}

/** `24 VMs: vms/web-1 … web-24`; machines are drawn together within one namespace only. */
function manyTitle(kind: string, names: readonly string[]): string {
  const [first = '', last = ''] = [names[0], names[names.length - 1]];
  return `${names.length} ${shownText(kind, LONGEST_DETAIL)}s: ${shownText(first, LONGEST_TITLE)} … ${shownText(last.slice(last.indexOf('/') + 1), LONGEST_TITLE)}`;
}

/** The worst of findings. */
export function levelOf(findings: readonly Finding[]): Level | undefined {
  if (findings.length === 0) return undefined;
  return findings.some(({ level }) => level === 'error') ? 'error' : 'warning';
}

/** The mark of findings: how bad, and their codes. */
export function findingsText(findings: readonly Finding[]): string | undefined {
  const level = levelOf(findings);
  if (level === undefined) return undefined;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const more = codes.length > MOST_CODES ? ` and ${codes.length - MOST_CODES} more` : '';
  return `${level === 'error' ? '✖' : '▲'} ${codes.slice(0, MOST_CODES).join(' ')}${more}`;
}
