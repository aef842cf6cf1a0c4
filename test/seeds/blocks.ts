import { Language, readDocument } from './document';

/** One document that a markdown text shows: a manifest, several of which may share a fence, or a fragment of one. */
export interface Block {
  /** 1-based line in the markdown of its first line that is neither blank nor `---`. */
  readonly line: number;
  readonly language: Language;
  /** As written, without the indentation or quote marks of its fence. */
  readonly text: string;
  /** Absent where it does not parse. */
  readonly value?: unknown;
  /** Why it does not parse. */
  readonly error?: string;
}

/**
 * Every YAML and JSON document of a markdown text, in order: fenced blocks (also in lists and quotes), and the
 * heredocs of shell blocks that are applied to a cluster or appended to a YAML file.
 */
export function blocksOf(markdown: string): readonly Block[] {
  return fencesOf(numbered(markdown)).flatMap((fence) => {
    const language: Language = fence.info === 'json' ? 'json' : 'yaml';
    return textsOf(fence).flatMap(documentsIn).map((lines) => blockOf(lines, language));
  });
}

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Fence {
  readonly info: string;
  readonly lines: readonly Line[];
}

const OPENING = /^((?:>|\s)*)```(\S*)/;
const HEREDOC = /<<-?\s*(['"]?)(\w+)\1/;
const WRITES_YAML = /\bapply -f -|>[^<]*\.ya?ml\b/;

function numbered(markdown: string): readonly Line[] {
  return markdown.split(/\r?\n/).map((text, index) => ({ number: index + 1, text }));
}

function fencesOf(lines: readonly Line[]): readonly Fence[] {
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const opening = OPENING.exec(lines[at]?.text ?? '');
    if (opening === null) continue;
    const [, prefix = '', info = ''] = opening;
    const rest = lines.slice(at + 1).map(({ number, text }) => ({ number, text: unprefixed(text, prefix) }));
    const body = until(rest, (text) => /^\s*```\s*$/.test(text));
    fences.push({ info, lines: body });
    at += body.length + 1;
  }
  return fences;
}

function unprefixed(text: string, prefix: string): string {
  if (text.startsWith(prefix)) return text.slice(prefix.length);
  return text.trimEnd() === prefix.trimEnd() ? '' : text;
}

function textsOf({ info, lines }: Fence): readonly (readonly Line[])[] {
  switch (info) {
    case 'json': return [lines];
    case 'yaml': case 'yml': return lines.some(({ text }) => HEREDOC.test(text)) ? heredocsOf(lines) : [lines];
    case 'bash': case 'sh': return heredocsOf(lines);
    default: return [];
  }
}

function heredocsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.flatMap(({ text }, at) => {
    const [, , delimiter] = HEREDOC.exec(text) ?? [];
    if (delimiter === undefined || !WRITES_YAML.test(text)) return [];
    return [until(lines.slice(at + 1), (body) => body.trim() === delimiter)];
  });
}

function documentsIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const documents: Line[][] = [[]];
  for (const line of lines) {
    if (/^---\s*$/.test(line.text)) {
      documents.push([]);
      continue;
    }
    documents.at(-1)?.push(line);
  }
  return documents.filter((document) => document.some(isContent));
}

function blockOf(lines: readonly Line[], language: Language): Block {
  const content = lines.slice(lines.findIndex(isContent));
  const text = content.map((line) => `${line.text}\n`).join('');
  return { line: content[0]?.number ?? 0, language, text, ...readDocument(text, language) };
}

function isContent({ text }: Line): boolean {
  return text.trim() !== '';
}

function until(lines: readonly Line[], ends: (text: string) => boolean): readonly Line[] {
  const end = lines.findIndex(({ text }) => ends(text));
  return end === -1 ? lines : lines.slice(0, end);
}
