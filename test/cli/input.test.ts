import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { readInput } from '../../src/cli/input';
import { Io } from '../../src/cli/io';
import { UsageError } from '../../src/cli/usage-error';

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: vms }\n';
const folder = mkdtempSync(join(tmpdir(), 'vmnet-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function io(showsProgress = false): Io & { shown: string } {
  const made = { shown: '', out: () => undefined, err: (text: string) => { made.shown += text; }, stdin: () => Buffer.from(NAMESPACE), isColoured: false, showsProgress, exitCode: 0 };
  return made;
}

function file(name: string, text = NAMESPACE): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('the input', () => {
  it('is read once where a file is named twice', () => {
    const path = file('once.yaml');
    expect(readInput([path, path, '-', '-'], io()).documents.map(({ source }) => source.file)).toEqual([path, '<stdin>']);
  });

  it('is one finding where a file is larger than any manifest, without reading it', () => {
    const path = file('large.yaml');
    truncateSync(path, 65 * 1024 * 1024);
    expect(readInput([path], io()).documents).toMatchObject([{ error: { message: 'the file has more than 64 MiB', line: 1, column: 1 } }]);
    rmSync(path);
  });

  it('follows links to files, but not to folders, which may lead in circles', () => {
    const inner = join(folder, 'links');
    mkdirSync(inner);
    symlinkSync(file('linked.yaml'), join(inner, 'a.yaml'));
    symlinkSync(inner, join(inner, 'circle.yaml'));
    symlinkSync(join(inner, 'gone'), join(inner, 'broken.yaml'));
    symlinkSync(join(inner, 'there.yaml'), join(inner, 'back.yaml'));
    symlinkSync(join(inner, 'back.yaml'), join(inner, 'there.yaml'));
    expect(readInput([inner], io()).documents.map(({ source }) => source.file)).toEqual([join(inner, 'a.yaml')]);
  });

  it('is UTF-16 where its mark says so, as PowerShell writes it, to us and to kubectl', () => {
    const bytes = Buffer.from(`\ufeff${NAMESPACE}---\n${NAMESPACE}`, 'utf16le');
    writeFileSync(join(folder, 'little.yaml'), bytes);
    writeFileSync(join(folder, 'big.yaml'), Buffer.from(bytes).swap16());
    for (const name of ['little.yaml', 'big.yaml']) {
      const { documents, textOf } = readInput([join(folder, name)], io());
      expect(documents.map(({ value }) => (value as { readonly kind: string }).kind)).toEqual(['Namespace', 'Namespace']);
      expect(textOf(join(folder, name))).toContain(NAMESPACE);
    }
  });

  it('is named where it cannot be read', () => {
    symlinkSync(join(folder, 'circle.yaml'), join(folder, 'circle.yaml'));
    expect(() => readInput([join(folder, 'circle.yaml')], io())).toThrow(new UsageError(`${join(folder, 'circle.yaml')}: a link that leads in a circle`));
    rmSync(join(folder, 'circle.yaml'));
    expect(() => readInput([join(folder, 'gone.yaml')], io())).toThrow(new UsageError(`${join(folder, 'gone.yaml')}: no such file or folder`));
  });

  it('is not said to be read on a terminal unless that takes longer than a second', () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(0);
    const quick = io(true);
    readInput([file('quick.yaml')], quick);
    expect(quick.shown).toBe('');
    now.mockReturnValueOnce(0).mockReturnValueOnce(1500).mockReturnValue(1500);
    const slow = io(true);
    readInput([file('slow.yaml')], slow);
    expect(slow.shown).toBe('\r\x1b[Kreading 1 of 1 files\r\x1b[K');
    now.mockReturnValueOnce(0).mockReturnValue(1500);
    const piped = io(false);
    readInput([file('piped.yaml')], piped);
    expect(piped.shown).toBe('');
    now.mockRestore();
  });
});
