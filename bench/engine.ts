import { join } from 'node:path';

const LIB = join(process.cwd(), 'lib');

/** What the command is made of; the package does not export it. */
export const engine = {
  lint: () => require(join(LIB, 'cli', 'lint.js')) as typeof import('../lib/cli/lint'),
  input: () => require(join(LIB, 'cli', 'input.js')) as typeof import('../lib/cli/input'),
  read: () => require(join(LIB, 'topology', 'read.js')) as typeof import('../lib/topology/read'),
  documents: () => require(join(LIB, 'topology', 'documents-in.js')) as typeof import('../lib/topology/documents-in'),
  matrix: () => require(join(LIB, 'reach', 'matrix.js')) as typeof import('../lib/reach/matrix'),
  impact: () => require(join(LIB, 'impact', 'impact.js')) as typeof import('../lib/impact/impact'),
  picture: () => require(join(LIB, 'diagrams', 'picture-of.js')) as typeof import('../lib/diagrams/picture-of'),
  svg: () => require(join(LIB, 'diagrams', 'svg.js')) as typeof import('../lib/diagrams/svg'),
};
