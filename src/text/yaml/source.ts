import { CR, END, isBreak, LF, SPACE, TAB } from './characters';
import { Refusal } from './refusal';

/** All but these: a tab, line feed, printable ASCII, and what a one-unit character may be. Most files have none. */
const UNUSUAL = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd]/;
const REFUSED = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A text being read: where the reader stands, and on which line. */
export class Source {
  public at = 0;
  /** Line breaks passed, as YAML counts them. */
  public line = 0;
  public lineStart = 0;
  /** With an end that can be looked at, so that no one asks for a character that is not there. */
  public readonly text: string;
  private readonly onlyLineFeeds: boolean;

  /** @throws Refusal if a character stands in it that YAML forbids */
  public constructor(text: string) {
    this.onlyLineFeeds = !UNUSUAL.test(text);
    if (!this.onlyLineFeeds) refuseControlCharacters(text);
    this.text = `${text}\0\0\0\0`;
  }

  public get column(): number {
    return this.at - this.lineStart;
  }

  public get code(): number {
    return this.text.charCodeAt(this.at);
  }

  public codeAfter(distance: number): number {
    return this.text.charCodeAt(this.at + distance);
  }

  /** Passes one line break and answers what it stands for in a scalar. */
  public passBreak(): string {
    const code = this.code;
    this.at += code === CR && this.codeAfter(1) === LF ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
    return code <= 0x85 ? '\n' : String.fromCharCode(code);
  }

  /** Passes spaces, and tabs if they may stand here. */
  public passBlanks(mayHaveTabs: boolean): void {
    const { text } = this;
    let { at } = this;
    for (let code = text.charCodeAt(at); code === SPACE || (mayHaveTabs && code === TAB); code = text.charCodeAt(at)) at++;
    this.at = at;
  }

  /** Passes spaces up to a column. */
  public passIndentation(column: number): void {
    const { text, lineStart } = this;
    let { at } = this;
    while (at - lineStart < column && text.charCodeAt(at) === SPACE) at++;
    this.at = at;
  }

  /** Passes the rest of the line, but not its break. */
  public passLine(): void {
    if (this.onlyLineFeeds) {
      const end = this.text.indexOf('\n', this.at);
      this.at = end === -1 ? this.text.length - 4 : end;
      return;
    }
    while (this.code !== END && !isBreak(this.code)) this.at++;
  }
}

function refuseControlCharacters(text: string): void {
  const found = REFUSED.exec(text);
  if (found === null) return;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase();
  throw new Refusal(`control characters are not allowed (U+${code})`, found.index);
}
