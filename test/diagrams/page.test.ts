import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Page } from 'puppeteer-core';
import { estateOf, fiveVms, twoHundredVms, vm, vlanNetwork } from './estate';
import { HOSTILE_NAMES } from './hostile-names';
import { htmlOf } from '../../src/diagrams/html';
import { pictureOf } from '../../src/diagrams/picture-of';
import { inChromium, openChromium } from '../real/chromium';

jest.setTimeout(60_000);

inChromium('the page in Chromium', () => {
  let chromium: Awaited<ReturnType<typeof openChromium>>;
  let page: Page;
  let noise: string[];

  beforeAll(async () => {
    chromium = await openChromium();
  });
  afterAll(() => chromium.close());
  beforeEach(async () => {
    page = await chromium.browser.newPage();
    noise = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('dialog', (dialog) => {
      noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().endsWith('page.html')) noise.push(`request: ${request.url()}`);
    });
  });
  afterEach(async () => {
    await page.close();
    // Nothing on the console, nothing thrown, nothing asked of the network.
    expect(noise).toEqual([]);
  });

  async function open(objects: readonly object[]): Promise<void> {
    const { topology, findings } = estateOf(objects);
    const file = join(chromium.folder, 'page.html');
    writeFileSync(file, htmlOf(pictureOf(topology, findings)));
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(pathToFileURL(file).href);
  }
  const texts = (selector: string) => page.$$eval(selector, (found) => found.map((element) => element.textContent ?? ''));
  const shownTitles = () => texts('.node:not([hidden]) .title');
  const litTitles = () => texts('.node:not([hidden]):not(.dim) .title');
  async function click(title: string): Promise<void> {
    const found = await page.$$('.node');
    for (const box of found) {
      if (await box.$eval('.title', (element) => element.textContent) === title) return box.click();
    }
    throw new Error(`no box with the title ${title}`);
  }

  it('opens from the disk with every finding in the panel', async () => {
    await open(fiveVms());
    expect(await texts('#panel h2')).toEqual(['Errors: 1, warnings: 0']);
    expect((await texts('#panel .finding p'))[0]).toMatch(/^VMN202 error: network "vms\/vlan300" uses VLAN 300, which no port of bridge "br0" carries/);
  });

  it('shows the manifest and the findings of what is clicked, and no passwords', async () => {
    await open(fiveVms());
    await click('vms/vlan300');
    expect(await texts('#panel h2')).toEqual(['vms/vlan300']);
    expect((await texts('#panel pre'))[0]).toMatch(/^apiVersion: "k8s.cni.cncf.io\/v1"\nkind: "NetworkAttachmentDefinition"\n[^]*\n# spec.config:\n\{\n {2}"cniVersion": "1.0.0",\n/);
    expect((await texts('#panel .finding p'))[2]).toBe('fix: add VLAN 300 to the port\'s trunk-tags, or use a VLAN that it carries');
    await click('vms/db');
    expect((await texts('#panel pre'))[0]).toContain('userData: "(left out here, it may hold passwords)"');
    expect(await page.content()).not.toContain('hunter2');
  });

  it('narrows to what a search finds and all that it is joined to, and opens a hit', async () => {
    await open(fiveVms());
    await page.type('#search', 'WEB vm');
    expect(await texts('#panel .item')).toEqual(['vms/web-1 · VM', 'vms/web-2 · VM']);
    expect(await litTitles()).toEqual(['bond0', 'eth1', 'eth2', 'bond0', 'br0', 'vms/vlan10', 'vms/web-1', 'vms/web-2']);
    await page.click('#panel .item');
    expect(await texts('#panel h2')).toEqual(['vms/web-1']);
  });

  it('finds what a finding is about by its code', async () => {
    await open(fiveVms());
    await page.type('#search', 'vmn202');
    expect(await texts('#panel .item')).toEqual(['vms/vlan300 · Linux bridge network']);
  });

  it('leaves one VLAN, with what carries it and what is attached', async () => {
    await open(fiveVms());
    await page.type('#vlan', '20');
    expect(await shownTitles()).toEqual(['bond0', 'eth1', 'eth2', 'bond0', 'br0', 'vms/vlan20', 'vms/db']);
    expect(await page.$$eval('[data-from]:not([hidden])', (found) => found.length)).toBe(7);
    await page.$eval('#vlan', (input) => {
      (input as unknown as { value: string }).value = '';
      input.dispatchEvent(new Event('input'));
    });
    expect((await shownTitles()).length).toBe(18);
  });

  it('opens the machines that are drawn as one', async () => {
    await open(twoHundredVms());
    await page.type('#search', 'tier3-7');
    expect(await texts('#panel .item')).toEqual(['vms/tier3-7 · VM']);
    await click('9 VMs: vms/tier3-1 … tier3-9');
    expect(await texts('#panel .item')).toEqual(Array.from({ length: 9 }, (_, i) => `vms/tier3-${i + 1}`));
    await page.click('#panel .item:nth-of-type(7)');
    expect(await texts('#panel h3')).toEqual(['VirtualMachine vms/tier3-7']);
  });

  it('moves with the mouse, zooms with the wheel and fits again', async () => {
    await open(twoHundredVms());
    const view = () => page.$eval('#stage', (stage) => (stage.getAttribute('viewBox') ?? '').split(' ').map(Number));
    const [x = 0, y = 0, width = 0] = await view();
    await page.mouse.move(300, 200);
    await page.mouse.down();
    await page.mouse.move(200, 150, { steps: 3 });
    await page.mouse.up();
    const [movedX = 0, movedY = 0] = await view();
    expect(movedX).toBeGreaterThan(x);
    expect(movedY).toBeGreaterThan(y);
    await page.mouse.wheel({ deltaY: -200 });
    await page.waitForFunction(`Number(document.querySelector('#stage').getAttribute('viewBox').split(' ')[2]) < ${width}`);
    await page.click('#fit');
    expect(await view()).toEqual([x, y, width, expect.any(Number)]);
  });

  it.each(['light', 'dark'])('follows the reader\'s preference for %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await open(fiveVms());
    const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(background).toBe(scheme === 'dark' ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)');
  });

  it('shows hostile names as text, in the drawing and in the panel', async () => {
    await open(HOSTILE_NAMES.flatMap((name, i) => [vlanNetwork(100 + i, {}, name), vm(name, [name])]));
    const titles = await shownTitles();
    expect(titles).toContain('vms/<script>alert(1)</script>');
    expect(titles).toContain('vms/\\u202egnp.exe\\u202c');
    expect(titles).toContain('vms/xxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxx');
    expect(await page.$$eval('script', (found) => found.length)).toBe(2);
    expect(await page.$$eval('img', (found) => found.length)).toBe(0);
    expect(await page.evaluate('window.hacked')).toBe(undefined);
    await page.type('#search', '<script>alert vm');
    await page.click('#panel .item:last-child');
    expect(await texts('#panel h2')).toEqual(['vms/<script>alert(1)</script>']);
    expect(await page.$$eval('#panel script', (found) => found.length)).toBe(0);
  });

  it('lets no other script or style run', async () => {
    await open(fiveVms());
    const ran = await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
      window.hacked;
    }`);
    expect(ran).toBe(undefined);
    // Chromium says on the console what the policy refused.
    expect(noise.splice(0).join('\n')).toContain('Content Security Policy');
  });
});
