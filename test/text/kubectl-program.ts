import { spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { delimiter, dirname, join } from 'path';

/** A kubectl on this machine. */
export interface KubectlProgram {
  readonly path: string;
  readonly version: string;
  readonly minor: number;
}

/** What kubectl made of a file: its objects, or that it refused. */
export interface KubectlAnswer {
  readonly values: readonly unknown[];
  readonly error?: string;
}

/** The newest kubectl to be found: Google's package hides several behind one that calls the others. `VMNET_KUBECTL` names another. */
export function newestKubectl(): KubectlProgram | undefined {
  const other = process.env.VMNET_KUBECTL;
  const programs = (other === undefined ? candidates() : [other]).map(program).filter((found) => found !== undefined);
  return programs.sort((a, b) => b.minor - a.minor)[0];
}

function candidates(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'kubectl')).filter((path) => existsSync(path));
  return onPath.flatMap((path) => {
    const folder = dirname(realpathSync(path));
    return [path, ...readdirSync(folder).filter((name) => /^kubectl\.\d+\.\d+$/.test(name)).map((name) => join(folder, name))];
  });
}

function program(path: string): KubectlProgram | undefined {
  const { stdout } = spawnSync(path, ['version', '--client', '-o', 'json'], { encoding: 'utf8' });
  const [, version, minor] = /"gitVersion": "(v1\.(\d+)[^"]*)"/.exec(stdout ?? '') ?? [];
  return version === undefined ? undefined : { path, version, minor: Number(minor) };
}

/** What each text is to kubectl, read as a file of its own. Every object needs the name that `named` makes of its text's index. */
export function readByKubectl({ path }: KubectlProgram, texts: readonly string[]): readonly KubectlAnswer[] {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-kubectl-'));
  try {
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.yaml`), text);
    const { stdout, stderr } = spawnSync(path, ['annotate', '--local', '-f', folder, '-o', 'json', 'read=yes'], { encoding: 'utf8', maxBuffer: Infinity });
    const objects = printed(stdout);
    const errors = refused(stderr);
    return texts.map((_, index) => {
      const own = objects.filter(({ name }) => name === nameOf(index));
      return { values: own.map(({ value }) => value), error: errors.get(index) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function nameOf(index: number): string {
  return `text-${index}`;
}

/** The first lines of an object that kubectl can read. */
export function named(index: number): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${nameOf(index)}}\n`;
}

function printed(stdout: string): { readonly name: string; readonly value: unknown }[] {
  return stdout.split(/^(?=\{)/m).filter((text) => text !== '').map((text) => {
    const value = JSON.parse(text) as { metadata: { name: string; annotations?: { [name: string]: string } } };
    delete value.metadata.annotations;
    return { name: value.metadata.name, value };
  });
}

function refused(stderr: string): ReadonlyMap<number, string> {
  const errors = new Map<number, string>();
  for (const [, index, message = ''] of stderr.matchAll(/error parsing \S*?(\d+)\.yaml: (.*)/g)) errors.set(Number(index), message);
  return errors;
}
