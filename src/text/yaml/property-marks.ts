import { Dialect } from './dialect';
import { Refusal } from './refusal';
import { Source } from './source';
import { mark, Mark } from './token';

const NAME = /[*&]([-\w]+)(?=[ \t\r\n\u0085\u2028\u2029\0?:,\]}%@`])/y;

/** `&name` or `*name`. */
export function readName(source: Source, kind: 'anchor' | 'alias'): Mark {
  const start = source.at;
  const [, name] = matched(source, NAME, 'did not find expected alphabetic or numeric character');
  return mark(kind, start, source.at, name);
}

/** `!suffix`, `!handle!suffix` or `!<whole>`: the token's text is the handle, a space, and the suffix. */
export function readTag(source: Source, dialect: Dialect): Mark {
  const start = source.at;
  const [, whole, handle, suffix, local] = matched(source, dialect.tag, 'did not find expected tag URI');
  return mark('tag', start, source.at, tagText({ whole, handle, suffix, local }, start));
}

/** `%YAML 1.1` or `%TAG !handle! prefix`: the token's text is the handle, a space, and the prefix, or empty. */
export function readDirective(source: Source, dialect: Dialect): Mark {
  const start = source.at;
  const [, handle, prefix] = matched(source, dialect.directive, 'found a directive that is none');
  const declares = handle !== undefined && prefix !== undefined;
  return mark('directive', start, source.at, declares ? `${handle} ${decoded(prefix, start)}` : '');
}

function tagText(tag: { whole?: string; handle?: string; suffix?: string; local?: string }, start: number): string {
  if (tag.whole !== undefined) return ` ${decoded(tag.whole, start)}`;
  if (tag.handle !== undefined && tag.suffix !== undefined) return `!${tag.handle}! ${decoded(tag.suffix, start)}`;
  return tag.local ? `! ${decoded(tag.local, start)}` : ' !';
}

function matched(source: Source, pattern: RegExp, problem: string): string[] {
  pattern.lastIndex = source.at;
  const match = pattern.exec(source.text);
  if (match === null) throw new Refusal(problem, source.at);
  source.at += match[0].length;
  return match;
}

function decoded(uri: string, start: number): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    throw new Refusal('did not find URI escaped octet', start);
  }
}
