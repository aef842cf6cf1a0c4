import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { nad } from '../impact/states';

const folder = mkdtempSync(join(tmpdir(), 'vmnet-graph-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

it.each([
  ['networks.svg', '<svg '], ['networks.html', '<!doctype html>'], ['NETWORKS.HTML', '<!doctype html>'], ['networks.dot', 'graph vmnet {'], ['networks.mmd', 'flowchart LR'], ['networks', 'flowchart LR'],
])('vmnet graph -o %s draws what the name says', async (name, start) => {
  const input = join(folder, 'networks.yaml');
  writeFileSync(input, nad('{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1"}'));
  const io = { out: () => undefined, err: () => undefined, stdin: () => Buffer.of(), isColoured: false, showsProgress: false, exitCode: 0 };
  await main(['graph', '-o', join(folder, name), input], io);
  expect(readFileSync(join(folder, name), 'utf8').slice(0, start.length)).toBe(start);
  expect(io.exitCode).toBe(0);
});
