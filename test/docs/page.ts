/** A fenced block of a page: what it is written in, the file that it is, its text. */
export interface Block {
  readonly language: string;
  readonly file: string;
  readonly text: string;
  /** Line of its first line, from 1. */
  readonly line: number;
}

/** The command after `$`, and what is shown of its output. */
export interface Step {
  readonly command: string;
  readonly shown: string;
}

/** The fenced blocks of a Markdown page. */
export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\S+)[ ]?(.*)\n([^]*?)^```$/gm)].map((match) => {
    const [, language = '', file = '', text = ''] = match;
    return { language, file, text, line: markdown.slice(0, match.index).split('\n').length + 1 };
  });
}

/** The commands of a console block. */
export function stepsOf(text: string): readonly Step[] {
  return text.split(/^\$ /m).slice(1).map((step) => {
    const end = step.indexOf('\n');
    return { command: step.slice(0, end).trim(), shown: step.slice(end + 1) };
  });
}

/** A program as a diff changes it; hunks are parted by an empty line, and what a hunk changes stands in the program once. */
export function patched(program: string, diff: string): string {
  return diff.trimEnd().split('\n\n').reduce((text, hunk) => {
    const side = (marks: string) => hunk.split('\n').filter((line) => marks.includes(line.charAt(0))).map((line) => `${line.slice(1)}\n`).join('');
    const parts = text.split(side(' -'));
    if (parts.length !== 2) throw new Error(`what the diff changes stands ${parts.length - 1} times in the program:\n${side(' -')}`);
    return parts.join(side(' +'));
  }, program);
}

/** Whether a text is what is shown of it; a line "..." stands for any lines, or none, that are left out. */
export function isShown(shown: string, text: string): boolean {
  const parts = shown.split(/^[ ]*\.\.\.\n/m).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('(?:.*\\n)*?')}$`).test(text);
}
