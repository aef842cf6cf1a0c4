import { Hop, Link, ReachAnswer } from './answer';

const WORDS = { yes: 'yes', no: 'no', unknown: 'not known' } as const;

/** An answer for people: the verdict, the way hop by hop, where it stops and why. */
export function reachText({ from, to, ...link }: ReachAnswer): string {
  const lines = [
    `${from} -> ${to}: ${WORDS[link.answer]}`,
    ...link.hops.map((hop, i) => `${'  '.repeat(Math.min(i, 1) + 1)}${i === 0 ? '' : '-> '}${hopText(hop)}`),
    ...(link.reason === undefined ? [] : [`  ${link.answer === 'no' ? 'stops' : 'because'}: ${link.reason}`]),
    ...(link.answer === 'yes' ? mtuLines(link) : []),
    ...link.assumes.map((text) => `  assumes: ${text}`),
  ];
  return `${lines.map(plain).join('\n')}\n`;
}

function hopText({ kind, name, detail }: Hop): string {
  const what = kind === name ? kind : `${kind} ${name}`;
  return detail === undefined ? what : `${what} (${detail})`;
}

function mtuLines({ mtu, fullSize }: Link): readonly string[] {
  if (mtu === undefined) return ['  MTU: not stated'];
  const large = { yes: 'full-size packets pass', no: 'larger packets vanish', unknown: 'whether full-size packets pass is not known' }[fullSize ?? 'unknown'];
  return [`  MTU: ${mtu.value}, by ${mtu.at}; ${large}`];
}

/** Names come from manifests: nothing in them may move a terminal's cursor or make a line of its own. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
