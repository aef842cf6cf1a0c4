import { layoutOf } from './layout';
import { Picture } from './picture';
import { drawn } from './svg-drawing';
import { SVG_STYLE } from './svg-style';

/** The picture as one SVG file: no script, nothing loaded, dark where its reader is. */
export function svgOf(picture: Picture): string {
  const layout = layoutOf(picture);
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="networks of virtual machines">`,
    `<style>${SVG_STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...drawn(layout),
    '</svg>',
    '',
  ].join('\n');
}
