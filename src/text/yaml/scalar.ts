import { readBlockScalar } from './block-scalar';
import { ScalarNode, ScalarStyle } from './node';
import { Pieces } from './pieces';
import { PlainContext, readPlainScalar } from './plain-scalar';
import { readQuotedScalar } from './quoted-scalar';
import { Source } from './source';
import { scalar } from './token';

/** Reads a scalar of any style; its text begins here. */
export function readScalar(source: Source, style: ScalarStyle, context: PlainContext, pieces: Pieces): ScalarNode {
  const { indent, dialect } = context;
  const start = source.at;
  pieces.begin(start);
  switch (style) {
    case 'plain': {
      const end = readPlainScalar(source, context, pieces);
      return scalar(style, start, end, pieces.value);
    }
    case 'single':
    case 'double':
      readQuotedScalar(source, dialect, pieces);
      break;
    case 'literal':
    case 'folded':
      readBlockScalar(source, indent, dialect, pieces);
      break;
  }
  return scalar(style, start, source.at, pieces.value);
}
