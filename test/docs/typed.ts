import { resolve } from 'node:path';
import * as ts from 'typescript';
import { Block, patched } from './page';

const ROOT = resolve(__dirname, '../..');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  target: ts.ScriptTarget.ES2022,
  types: ['node'],
  paths: { 'cdk8s-vmnet': [resolve(ROOT, 'src/index.ts')], 'cdk8s-vmnet/checks': [resolve(ROOT, 'src/checks/own-checks.ts')] },
};

/** What the compiler says of the programs of pages, as they are shown and as their diffs change them. */
export function mistakesIn(pages: ReadonlyMap<string, readonly Block[]>): readonly string[] {
  const programs = new Map([...pages].flatMap(([page, blocks]) => programsOf(blocks).map(({ line, text }) => [resolve(ROOT, `${page}.${line}.ts`), text] as const)));
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => programs.has(file) || fileExists(file);
  host.readFile = (file) => programs.get(file) ?? readFile(file);
  const program = ts.createProgram([...programs.keys()], OPTIONS, host);
  return [...programs.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file.slice(ROOT.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

function programsOf(blocks: readonly Block[]): readonly { readonly line: number; readonly text: string }[] {
  let whole = '';
  return blocks.filter(({ language }) => language === 'ts' || language === 'diff').map(({ language, line, text }) => {
    if (language === 'ts') whole = text;
    return { line, text: language === 'ts' ? text : patched(whole, text) };
  });
}
