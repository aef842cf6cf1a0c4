import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, launch } from 'puppeteer-core';

const PATH = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();

/** `describe` where Chromium is, else skipped by name. */
export const inChromium = PATH === '' ? describe.skip : describe;

/** A Chromium without a window, and a folder for the pages that it opens; `close` takes both away. */
export async function openChromium(): Promise<{ readonly browser: Browser; readonly folder: string; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-chromium-'));
  // Chromium's own sandbox wants namespaces that a container's root may not have; the pages are ours.
  const browser = await launch({ executablePath: PATH, args: ['--no-sandbox', '--disable-gpu'], userDataDir: join(folder, 'profile') });
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { browser, folder, close };
}
