import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '..', '..');
const FILE = join(__dirname, 'misuse.ts');
const DIRECTIVE = /^ *\/\/ @ts-expect-error /;

/** "not assignable", "missing property", "no such property", "too few arguments", "private constructor", "read-only". */
const ABOUT_TYPES = [2322, 2345, 2353, 2540, 2554, 2559, 2561, 2673, 2739, 2740, 2741, 2769, 2820];

const source = readFileSync(FILE, 'utf8');
let earlier: ts.Program | undefined;

/** What the compiler says of the file if `text` stood in it, under the options that the project is type-checked with. */
function diagnosticsOf(text: string): readonly ts.Diagnostic[] {
  const options = optionsOfProject();
  const host = ts.createCompilerHost(options);
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (resolve(name) === FILE) return ts.createSourceFile(name, text, options.target ?? ts.ScriptTarget.ES2022);
    return earlier?.getSourceFile(name) ?? fromDisk(name, ...rest);
  };
  earlier = ts.createProgram({ rootNames: [FILE], options, host, oldProgram: earlier });
  const file = earlier.getSourceFile(FILE);
  return [...earlier.getOptionsDiagnostics(), ...earlier.getSyntacticDiagnostics(file), ...earlier.getSemanticDiagnostics(file)];
}

function optionsOfProject(): ts.CompilerOptions {
  const unreadable = (diagnostic: ts.Diagnostic) => { throw new Error(message(diagnostic)); };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.dev.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: unreadable });
  return { ...parsed?.options, types: ['node'] };
}

function message({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ');
}

/** `line: message`, as a person would look it up. */
function shown(diagnostic: ts.Diagnostic): string {
  return `${lineOf(diagnostic)}: ${message(diagnostic)}`;
}

function lineOf({ file, start = 0 }: ts.Diagnostic): number {
  return file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
}

describe('a misuse', () => {
  const lines = source.split('\n');
  const misuses = lines.flatMap((line, i) => (DIRECTIVE.test(line) ? [i + 2] : []));

  it('does not compile, whichever it is', () => {
    expect(diagnosticsOf(source).map(shown)).toEqual([]);
  }, 60_000);

  it('does not compile because of its types, and not because a name is misspelt', () => {
    const bare = diagnosticsOf(source.replace(new RegExp(DIRECTIVE.source, 'gm'), '// '));
    expect(bare.filter(({ code }) => !ABOUT_TYPES.includes(code)).map(shown)).toEqual([]);
    expect(bare.map(lineOf)).toEqual(misuses);
  }, 60_000);

  it('says why it is one', () => {
    expect(misuses.length).toBeGreaterThan(50);
    for (const line of misuses) expect(lines[line - 2]).toMatch(/@ts-expect-error \S.{10,}$/);
  });
});

describe('the harness', () => {
  it('fails when what is called a misuse compiles', () => {
    const right = '  // @ts-expect-error a VLAN is a number, so this is right\n  new net.LinuxBridgeNetwork(chart, \'Right\', { bridge, vlan: 25 });\n}\n';
    const variant = source.replace(/\}\n$/, right);
    expect(variant).not.toBe(source);
    expect(diagnosticsOf(variant).map(message)).toEqual(['Unused \'@ts-expect-error\' directive.']);
  }, 60_000);

  it('fails when the library has no types', () => {
    expect(diagnosticsOf(source.replace('\'../../src\'', '\'../../nowhere\'')).length).toBeGreaterThan(0);
  }, 60_000);
});
