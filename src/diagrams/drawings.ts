import { dotOf } from './dot';
import { htmlOf } from './html';
import { mermaidOf } from './mermaid';
import { svgOf } from './svg';

/** The picture in each format that there is. */
export const DRAWINGS = { mermaid: mermaidOf, dot: dotOf, svg: svgOf, html: htmlOf } as const;
