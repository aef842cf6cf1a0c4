/** A subject's file in `subjects` with what it is told; or `program` and one of `PROGRAMS`, a whole process. */
export type Run = readonly [subject: string, ...args: readonly string[]];

/** Two things measured in turn; what counts is how much the first costs beside the second. */
export interface Row {
  readonly name: string;
  readonly ours: Run;
  readonly beside: Run;
  /** What is compared. */
  readonly of: 'cpu' | 'wall' | 'rss';
  /** `ratio`: ours ÷ beside. `excess`: ours − beside, in milliseconds of CPU or MiB. */
  readonly as: 'ratio' | 'excess';
  /** Largest that the design allows; undefined: reported only. */
  readonly target?: number;
  /** The two must answer the same bytes. */
  readonly sameAnswer?: boolean;
  /** A program that must be there; the row is left out where it is not. */
  readonly needs?: string;
}

/** Row `large` against its `small`: how each side grows, ours relative to the other's. */
export interface Growth {
  readonly name: string;
  readonly small: string;
  readonly large: string;
  readonly target?: number;
}

const SIZES = [100, 1_000, 10_000];
const CHARTS = [1, 50];

const synth = SIZES.flatMap((pairs) => CHARTS.map((charts): Row => ({
  name: `synth of ${pairs} VM+NAD pairs in ${charts} charts ÷ plain ApiObjects`,
  ours: ['synth-constructs', `${pairs}`, `${charts}`],
  beside: ['synth-api-objects', `${pairs}`, `${charts}`],
  of: 'cpu',
  as: 'ratio',
  target: pairs === 10_000 ? 1.15 : undefined,
  sameAnswer: true,
})));

const memory = CHARTS.map((charts): Row => ({
  name: `peak memory of synth of 10000 VM+NAD pairs in ${charts} charts ÷ plain ApiObjects`,
  ours: ['synth-constructs', '10000', `${charts}`],
  beside: ['synth-api-objects', '10000', `${charts}`],
  of: 'rss',
  as: 'ratio',
  target: 1.3,
}));

const lint = [2_000, 20_000].map((documents): Row => ({
  name: `lint of ${documents} documents ÷ js-yaml reading them, wall`,
  ours: ['lint', `${documents}`],
  beside: ['js-yaml', `${documents}`],
  of: 'wall',
  as: 'ratio',
  target: documents === 20_000 ? 1 : undefined,
}));

const reach = [100, 1_000].map((machines): Row => ({
  name: `reach matrix of ${machines} VMs on 20 networks ÷ reading them`,
  ours: ['reach-matrix', `${machines}`, '20'],
  beside: ['topology', `${machines}`, '20'],
  of: 'cpu',
  as: 'ratio',
}));

/** Everything that `npm run bench` measures. */
export const ROWS: readonly Row[] = [
  ...synth,
  ...memory,
  { name: 'rendering and checking 10000 pairs ÷ rendering them', ours: ['findings', '10000'], beside: ['render', '10000'], of: 'cpu', as: 'ratio' },
  { name: "require('cdk8s-vmnet') and one construct − requiring cdk8s, ms", ours: ['program', 'one construct'], beside: ['program', 'cdk8s'], of: 'cpu', as: 'excess', target: 20 },
  ...lint,
  { name: 'peak memory of lint of 20000 documents ÷ js-yaml reading them', ours: ['lint', '20000'], beside: ['js-yaml', '20000'], of: 'rss', as: 'ratio', target: 1.3 },
  {
    name: 'lint of 2000 documents ÷ kubectl kustomize of them, wall',
    ours: ['lint', '2000'],
    beside: ['kubectl-kustomize', '2000'],
    of: 'wall',
    as: 'ratio',
    needs: 'kubectl',
  },
  ...reach,
  { name: 'reach matrix of 1000 VMs on 20 networks − reading them, ms', ours: ['reach-matrix', '1000', '20'], beside: ['topology', '1000', '20'], of: 'cpu', as: 'excess', target: 1_000 },
  { name: 'impact of one change in 10000 objects ÷ reading one of the states', ours: ['impact', '9797', '200'], beside: ['topology', '9797', '200'], of: 'cpu', as: 'ratio' },
  { name: 'SVG of 200 VMs on 20 networks − reading them, ms', ours: ['svg', '200', '20'], beside: ['topology', '200', '20'], of: 'cpu', as: 'excess', target: 1_000 },
  { name: 'lint of one file − node alone, ms', ours: ['program', 'lint'], beside: ['program', 'nothing'], of: 'cpu', as: 'excess', target: 80 },
];

/** What is said of rows together. */
export const GROWTHS: readonly Growth[] = [
  ...CHARTS.map((charts): Growth => ({
    name: `growth of synth from 1000 to 10000 pairs in ${charts} charts ÷ plain ApiObjects' growth`,
    small: `synth of 1000 VM+NAD pairs in ${charts} charts ÷ plain ApiObjects`,
    large: `synth of 10000 VM+NAD pairs in ${charts} charts ÷ plain ApiObjects`,
    target: 1.05,
  })),
  {
    name: "growth of lint from 2000 to 20000 documents ÷ js-yaml's growth",
    small: 'lint of 2000 documents ÷ js-yaml reading them, wall',
    large: 'lint of 20000 documents ÷ js-yaml reading them, wall',
  },
  {
    name: "growth of the reach matrix from 100 to 1000 VMs ÷ reading's growth",
    small: 'reach matrix of 100 VMs on 20 networks ÷ reading them',
    large: 'reach matrix of 1000 VMs on 20 networks ÷ reading them',
  },
];
