import { readdirSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import { Block, blocksOf } from './blocks';
import { lintReport } from '../../src/cli/lint';
import { documentsIn } from '../../src/topology/documents-in';

/** The five guides. They are not part of the project. */
export const SEEDS = resolve(__dirname, '../../../shared/seeds');

/** What stands in the committed report. */
export const GOLDEN = join(__dirname, 'golden.txt');

/**
 * What is found in the guides' manifests exactly as they are written, each guide as one complete input: code, file, line, level and message.
 * A fragment is put where its guide says that it belongs: annotations into a pod, a spec with a CNI configuration into a NetworkAttachmentDefinition.
 */
export function goldenReport(packs: readonly string[] = []): string {
  return readdirSync(SEEDS).filter((file) => file.endsWith('.md')).sort().map((seed) => reportOn(seed, packs)).join('');
}

function reportOn(seed: string, packs: readonly string[]): string {
  const inputs = blocksOf(readFileSync(join(SEEDS, seed), 'utf8')).map(inputOf);
  // Every block is a file of its own, called by the line at which it would begin.
  const texts = new Map(inputs.map(({ text, line }) => [String(line), text]));
  const documents = inputs.flatMap(({ text, line }) => documentsIn(text, String(line)));
  const report = lintReport({ documents, textOf: (file) => texts.get(file) }, { closedWorld: true, packs });
  const lines = report.findings.map(({ code, level, message, at }) => {
    const { file = '', line = 1 } = report.locationOf(at) ?? {};
    return { line: Number(file) + line - 1, text: `${code} ${seed}:${Number(file) + line - 1} ${level}: ${message}\n` };
  });
  return lines.sort((one, other) => one.line - other.line || (one.text < other.text ? -1 : 1)).map(({ text }) => text).join('');
}

function inputOf({ text, line }: Block): { readonly text: string; readonly line: number } {
  const head = /^annotations:/.test(text) ? 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: fragment\n'
    : /^spec:\n {2}config:/.test(text) ? 'apiVersion: k8s.cni.cncf.io/v1\nkind: NetworkAttachmentDefinition\nmetadata: { name: fragment }\n' : '';
  const body = head.includes('kind: Pod') ? text.replace(/^(?=.)/gm, '  ') : text;
  return { text: head + body, line: line - (head.split('\n').length - 1) };
}
