import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { bondedBridge, estateOf, vlanNetwork, vm } from './estate';
import { HOSTILE_NAMES } from './hostile-names';
import { dotOf } from '../../src/diagrams/dot';
import { htmlOf } from '../../src/diagrams/html';
import { mermaidOf } from '../../src/diagrams/mermaid';
import { textOf } from '../../src/diagrams/node-text';
import { Picture } from '../../src/diagrams/picture';
import { pictureOf } from '../../src/diagrams/picture-of';
import { svgOf } from '../../src/diagrams/svg';
import { seen, shownText } from '../../src/text/shown-text';
import { inChromium, openChromium } from '../real/chromium';
import { hasProgram } from '../real/has-program';

jest.setTimeout(60_000);

function draw(names: readonly string[]): Picture {
  const { topology, findings } = estateOf([bondedBridge(), ...names.flatMap((name, i) => [vlanNetwork(100 + i, {}, name), vm(name, [name])])]);
  return pictureOf(topology, findings);
}

const anyName = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));

/** Every line of the flowcharts that we write. */
const MERMAID_LABEL = '"(?:[\\p{L}\\p{N} ,…✖▲/:=-]|#\\d+;|<br/>)*"';
const MERMAID_LINE = new RegExp([
  'flowchart LR', ` {2}subgraph g\\d+\\[${MERMAID_LABEL}\\]`, ' {2}end', ` {2,4}n\\d+\\[{1,2}${MERMAID_LABEL}\\]{1,2}`,
  ` {2}n\\d+ ---(?:\\|${MERMAID_LABEL}\\|)? n\\d+`, ' {2}classDef [a-z]+ [a-z0-9#:,\\- ]+', ' {2}class [ng\\d,]+ [a-z]+', '',
].map((line) => `^${line}$`).join('|'), 'u');

/** Outside of its quoted strings a graph of ours has these characters only. */
const DOT_STRING = /"(?:[^"\\]|\\.)*"/gu;

describe('hostile names', () => {
  it('never leave their quotes in Mermaid', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 6 }), (names) => {
      for (const line of mermaidOf(draw(names)).split('\n')) expect(line).toMatch(MERMAID_LINE);
    }));
  });

  it('never leave their quotes in dot, and are no entities or escapes of its labels', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 6 }), (names) => {
      const graph = dotOf(draw(names));
      expect(graph.replace(DOT_STRING, '""')).toMatch(/^[\w\s{}[\]();=,"-]*$/);
      for (const [text] of graph.matchAll(DOT_STRING)) expect(text.replace(/\\[n\\"]|&amp;/g, '')).not.toMatch(/[\\&\n]/);
    }));
  });

  it('are no elements, attributes or entities of SVG', () => {
    const tags = (drawing: string) => [...drawing.matchAll(/<\/?([^\s>/]+)/g)].map(([, tag]) => tag);
    const expected = new Set(['svg', 'style', 'rect', 'text', 'g', 'title', 'path']);
    fc.assert(fc.property(fc.array(anyName, { maxLength: 6 }), (names) => {
      const drawing = svgOf(draw(names));
      expect(tags(drawing).filter((tag) => !expected.has(tag ?? ''))).toEqual([]);
      expect(drawing).not.toMatch(/&(?!#\d+;)|[\u0000-\u0008\u000b-\u001f\u202a-\u202e\ufffe\uffff]/);
    }));
  });

  it('do not end the page\'s data, nor start a comment in it', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 4 }), (names) => {
      const page = htmlOf(draw(names));
      const data = /<script type="application\/json" id="data">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
      expect(data).not.toMatch(/[<>&\u2028\u2029]/);
      expect(() => JSON.parse(data) as unknown).not.toThrow();
      expect(page.match(/<script/g)?.length).toBe(2);
    }));
  });

  it('are shortened in their middle, and what cannot be seen is an escape', () => {
    expect(shownText('x'.repeat(10_000_000), 10)).toBe('xxxxxx…xxx');
    expect(shownText('😀'.repeat(12), 10)).toBe('😀😀😀😀😀😀…😀😀😀');
    expect(seen('a\u202eb\u0000c\ud800d\u{e0041}e')).toBe('a\\u202eb\\u0000c\\ud800d\\ue0041e');
  });
});

const withDot = hasProgram('dot') ? describe : describe.skip;

withDot('Graphviz', () => {
  it('reads the names as they were shown', () => {
    const picture = draw(HOSTILE_NAMES);
    const json = JSON.parse(execFileSync('dot', ['-Tjson0'], { input: dotOf(picture), encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] })) as { objects: { name: string; label: string }[] };
    const labels = new Map(json.objects.map(({ name, label }) => [name, label.split('\\n')[0]]));
    for (const node of picture.nodes) expect(labels.get(node.id)).toBe(textOf(node).title.replace(/&/g, '&amp;').replace(/\\/g, '\\\\'));
  });
});

/** Too big to be everyone's: `.ci/run` fetches it. */
const MERMAID = resolve(__dirname, '../../dist/real/node_modules/mermaid/dist/mermaid.min.js');
const inMermaid = hasMermaid() ? inChromium : describe.skip;

function hasMermaid(): boolean {
  try {
    return readFileSync(MERMAID).length > 0;
  } catch {
    return false;
  }
}

inMermaid('Mermaid itself, as GitHub runs it', () => {
  it('shows the names as text', async () => {
    const { browser, close } = await openChromium();
    try {
      const page = await browser.newPage();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.setContent('<div id="out"></div>');
      await page.addScriptTag({ path: MERMAID });
      const picture = draw(HOSTILE_NAMES);
      const labels = await page.evaluate(`(async () => {
        mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
        const { svg } = await mermaid.render('drawing', ${JSON.stringify(mermaidOf(picture))});
        document.getElementById('out').innerHTML = svg;
        return [...document.querySelectorAll('.node .nodeLabel')].map((label) => label.innerText.split('\\n')[0]);
      })()`);
      const titles = picture.nodes.map((node) => textOf(node).title);
      expect([...labels as string[]].sort()).toEqual(titles.sort());
      expect(await page.evaluate('document.querySelectorAll("#out script, #out img, #out b").length')).toBe(0);
      expect(dialogs).toEqual([]);
    } finally {
      await close();
    }
  });
});

