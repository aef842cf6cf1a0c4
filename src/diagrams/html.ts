import { createHash } from 'node:crypto';
import { layoutOf } from './layout';
import { pageDataOf } from './page-data';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import { Picture } from './picture';
import { drawn } from './svg-drawing';
import { SVG_STYLE } from './svg-style';
import { xml } from './xml';

/** The picture as one page that works from the disk: it loads nothing, and its policy lets no other script or style run. */
export function htmlOf(picture: Picture): string {
  const layout = layoutOf(picture);
  const style = `${SVG_STYLE}\n${PAGE_STYLE}`;
  const policy = `default-src 'none'; script-src '${hashOf(PAGE_SCRIPT)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Networks of virtual machines</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<header>',
    '<input id="search" type="search" placeholder="search names, kinds, findings" aria-label="search" autocomplete="off">',
    '<input id="vlan" type="number" min="1" max="4094" placeholder="VLAN" aria-label="filter by VLAN" list="vlans">',
    `<datalist id="vlans">${vlanOptions(picture)}</datalist>`,
    '<button id="out" aria-label="zoom out">−</button><button id="in" aria-label="zoom in">+</button><button id="fit">fit</button>',
    '<output id="count"></output>',
    '</header>',
    '<main>',
    `<svg id="stage" data-width="${layout.width}" data-height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}" aria-label="networks of virtual machines">`,
    ...drawn(layout),
    '</svg>',
    '<aside id="panel" aria-live="polite"></aside>',
    '</main>',
    `<script type="application/json" id="data">${scriptJson(pageDataOf(picture))}</script>`,
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function vlanOptions({ nodes }: Picture): string {
  const single = nodes.flatMap(({ vlans }) => vlans.filter(({ min, max }) => min === max).map(({ min }) => min));
  return [...new Set(single)].sort((one, other) => one - other).map((vlan) => `<option value="${xml(`${vlan}`)}"></option>`).join('');
}

/** JSON that neither ends the element that it stands in nor starts a comment in it. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
