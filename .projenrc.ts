import { cdk8s, javascript } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-vmnet',
  description: 'Networks for KubeVirt virtual machines: typed cdk8s constructs for bonds, bridges, NetworkAttachmentDefinitions, SR-IOV, OVN and the VMs on them.',
  author: 'The cdk8s-vmnet authors',
  authorOrganization: true,
  authorAddress: 'https://github.com/cdk8s-vmnet',
  repositoryUrl: 'https://github.com/cdk8s-vmnet/cdk8s-vmnet.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-vmnet authors',
  keywords: ['cdk8s', 'kubevirt', 'kubernetes', 'network', 'multus', 'nmstate', 'sriov', 'ovn', 'vlan', 'openshift-virtualization'],
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.9.0',

  // jsii 6.0 pairs with TypeScript 6.0; cdk8s and cdk8s-plus are peers, their minimum is what we are tested with.
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  devDeps: [
    '@kubevirt-ui-ext/kubevirt-api@^1.7.0',
    '@stryker-mutator/api@^9.0.0',
    '@stryker-mutator/core@^9.0.0',
    '@types/js-yaml@^4.0.9',
    'ajv@^8.17.0',
    'cdk8s-cli@^2.207.0',
    'esbuild@^0.28.0',
    'expect@^30.0.0',
    'fast-check@^4.0.0',
    'jest-circus@^30.0.0',
    'js-yaml@^4.1.0',
    'puppeteer-core@^24.0.0',
    'yaml@^2.8.0',
  ],
  deps: ['commander@^14.0.0', 'ip-address@^10.1.0', 'picocolors@^1.1.0'],
  bundledDeps: ['commander', 'ip-address', 'picocolors'],
  bin: { 'cdk8s-vmnet': 'bin/vmnet', 'kubectl-vmnet': 'bin/vmnet', 'vmnet': 'bin/vmnet' },

  // The project publishes nothing by itself yet: no workflows, only the tasks below.
  github: false,
  release: false,
  depsUpgrade: false,
  integrationTestAutoDiscover: false,
  publishToPypi: { distName: 'cdk8s-vmnet', module: 'cdk8s_vmnet' },
  publishToMaven: { javaPackage: 'io.github.cdk8svmnet', mavenGroupId: 'io.github.cdk8s-vmnet', mavenArtifactId: 'cdk8s-vmnet' },
  publishToGo: { moduleName: 'github.com/cdk8s-vmnet/cdk8s-vmnet-go' },
  publishToNuget: { dotNetNamespace: 'Cdk8sVmnet', packageId: 'Cdk8sVmnet' },

  sampleCode: false,
  projenrcTs: true,
  tsconfigDevFile: 'tsconfig.dev.json',
  eslintOptions: { dirs: ['src', 'test', 'examples', 'bench', 'projenrc', '.projenrc.ts'], prettier: false, commandOptions: { fix: false } },
  jestOptions: {
    jestVersion: '^30',
    junitReporting: false,
    configFilePath: 'jest.config.json',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    jestConfig: {
      coverageReporters: ['text-summary'],
      collectCoverage: false,
      moduleNameMapper: { '^cdk8s-vmnet$': '<rootDir>/src', '^cdk8s-vmnet/checks$': '<rootDir>/src/checks/own-checks.ts', '^fast-check$': '<rootDir>/test/fast-check-seeded.js' },
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/examples/blueprint-package/', '<rootDir>/.stryker-tmp/'],
      globalSetup: '<rootDir>/test/temporary-folder.js',
      reporters: [new javascript.JestReporter('<rootDir>/test/closing-line.js')],
    },
  },
  // jsii's own tsconfig refuses these two, so they live in the development one, which `typecheck` runs.
  tsconfigDev: {
    include: ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts', 'rosetta/**/*.ts', 'projenrc/**/*.ts', '.projenrc.ts'],
    exclude: ['examples/blueprint-package/**'],
    compilerOptions: {
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      rootDir: '.',
    },
  },
  gitignore: ['/dist/', '/.jsii.tabl.json', '*.tgz', '/tsconfig.tsbuildinfo', '/reports/', '/.stryker-tmp/'],
});

// An npm resolver of native modules that this toolchain's lock file needs pinned for `npm ci`.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.npmignore?.addPatterns('/examples/', '/rosetta/', '/.ci/', '/CONTRIBUTING.md', '/jest.config.json', '/stryker.config.json', '/projenrc/', '/.projen/', '/docs/*', '!/docs/checks/', '/bench/');
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './checks': { types: './lib/checks/own-checks.d.ts', default: './lib/checks/own-checks.js' },
  './.jsii': './.jsii',
  './.warnings.jsii.js': './.warnings.jsii.js',
  './package.json': './package.json',
});
// cdk8s' own project template resolves types as Node did before `exports`.
project.package.addField('typesVersions', { '*': { checks: ['./lib/checks/own-checks.d.ts'] } });
project.package.addField('jsiiRosetta', { strict: true });

// projen ignores every folder called coverage; this one counts upstream's fields.
project.gitignore.include('/test/coverage/');

// ───────────── tasks ─────────────
for (const name of ['compile', 'docgen', 'watch']) {
  project.tasks.tryFind(name)?.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
}
project.compileTask.exec('ts-node --transpile-only -P tsconfig.dev.json projenrc/lazy-index.ts');
// The command starts in half the time from one file: 300 small ones cost more to load than a manifest to check. `vmnet lint` starts without the other verbs.
const VERBS_BESIDE_LINT = ['explain', 'reach', 'impact', 'verify', 'graph', 'runbook', 'import', 'lab'].map((verb) => `--external:./${verb}`);
for (const [file, externals] of [['main', []], ['lint-alone', VERBS_BESIDE_LINT]] as const) {
  project.compileTask.exec([
    'esbuild src/cli/main.ts --bundle --platform=node --target=node20 --external:cdk8s --external:constructs --external:../importer/*',
    ...externals, `--minify-whitespace --minify-syntax --outfile=lib/cli/${file}.js --allow-overwrite --log-level=warning`,
  ].join(' '));
}

project.addTask('typecheck', {
  description: 'Types of src, test and examples with the strict development options',
  exec: 'tsc --noEmit -p tsconfig.dev.json',
});
project.addTask('rosetta', {
  description: 'Compiles every code sample of the README and the doc comments',
  env: { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  exec: 'jsii-rosetta extract --strict --compile',
});
// `npm test` on a fresh clone: what the tests read (lib, .jsii) is made first, and every line of sample code is compiled.
project.testTask.prependSpawn(project.tasks.tryFind('typecheck')!);
project.testTask.prependSpawn(project.tasks.tryFind('rosetta')!);
project.testTask.prependSpawn(project.compileTask);

const demo = project.addTask('demo', { description: 'Synthesizes every example to dist/examples and says what it wrote' });
demo.spawn(project.compileTask);
demo.exec('ts-node --transpile-only -P tsconfig.dev.json examples/demo.ts');

project.addTask('docs:checks', {
  description: 'Writes docs/checks, the published catalogue, from the checks and the manifests that hold them',
  exec: 'ts-node --transpile-only -P tsconfig.dev.json test/checks/write-pages.ts',
});
project.addTask('mutation', {
  description: 'How many slips in src/topology and src/checks the tests notice: npm run mutation -- --mutate FILES',
  exec: 'stryker run',
  receiveArgs: true,
});
project.addTask('seeds:golden', {
  description: 'Writes anew what is found in the guides of ../shared/seeds as they are written',
  exec: 'ts-node --transpile-only -P tsconfig.dev.json test/seeds/write-golden.ts',
});
project.addTask('fuzz', {
  description: 'Lints mutated manifests: npm run fuzz -- COUNT [SEED]',
  exec: 'ts-node --transpile-only -P tsconfig.dev.json test/fuzz/fuzz.ts',
  receiveArgs: true,
});
project.addTask('corpus', {
  description: 'The checks over every manifest in folders of checkouts: npm run corpus -- DIR',
  exec: 'ts-node --transpile-only -P tsconfig.dev.json test/corpus/corpus.ts',
  receiveArgs: true,
});
project.addTask('corpus:import', {
  description: 'vmnet import over every manifest in folders of checkouts, counted: npm run corpus:import -- DIR',
  exec: 'ts-node --transpile-only -P tsconfig.dev.json test/corpus/import-corpus.ts',
  receiveArgs: true,
});

project.addTask('bench', {
  description: 'Measures what DESIGN promises of speed and memory: npm run bench [-- PATTERN…]',
  steps: [{ spawn: 'compile' }, { exec: 'tsc -p bench/tsconfig.json' }, { exec: 'node dist/bench/bench.js', receiveArgs: true }],
});

// Topologies drawn at random on a real kernel, held against reach: npm run lab:prove -- --runs 20 --seed 1 (needs root and Linux).
// A script and no task, since a task's exit code is 1 whatever its program says.
project.setScript('lab:prove', 'ts-node --transpile-only -P tsconfig.dev.json test/lab/prove.ts');

// The default build makes the npm package only; the other languages need their own toolchains to build, none to generate.
project.packageTask.reset();
project.packageTask.spawn(project.tasks.tryFind('package:js')!);
project.addTask('package:code-only', {
  description: 'Generates (without building) the Python, Java, Go and .NET packages into dist/code',
  env: { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  exec: 'jsii-pacmak --code-only --outdir dist/code --target python --target java --target go --target dotnet',
});
project.tasks.tryFind('package:js')?.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

// ───────────── who may import whom (CONTRIBUTING.md draws it) ─────────────
const belongs = (target: string, allowed: string[], message: string) => ({
  target: `./src/${target}`,
  from: './src',
  except: allowed.map((folder) => `./${folder}`),
  message,
});
project.eslint?.addRules({
  'import/no-restricted-paths': ['error', {
    zones: [
      belongs('values', ['values'], 'a value knows nothing of manifests or constructs: what needs both belongs in manifests, networks, nodes, machines or platform'),
      belongs('manifests', ['manifests', 'values'], 'manifests are shapes and writers of plain objects: what needs a construct belongs in that construct\'s folder'),
      belongs('text', ['text'], 'text readers know nothing of what the text means: that belongs in topology'),
      belongs('topology', ['topology', 'text', 'values', 'manifests'], 'the topology is read from manifests alone: what asks questions of it belongs in checks, reach, impact, ...'),
      belongs('checks', ['checks', 'topology', 'text', 'values'], 'a check is a function of the topology: no manifest, construct or file is read here'),
      belongs('reach', ['reach', 'topology', 'text', 'values'], 'reach is a question asked of the topology: it knows no constructs, findings or files'),
      belongs('impact', ['impact', 'topology', 'text', 'values'], 'impact is a question asked of two topologies: it knows no constructs, findings or files'),
      belongs('drift', ['drift', 'topology', 'text', 'values'], 'drift is a question asked of two topologies: it knows no constructs, findings or files'),
      belongs('diagrams', ['diagrams', 'topology', 'checks/check.ts', 'text', 'values', 'manifests/yaml.ts'], 'a diagram draws a topology and its findings: it knows no constructs or files'),
      belongs('runbook', ['runbook', 'topology', 'checks/check.ts', 'text', 'values'], 'a runbook is written from a topology and its findings: it knows no constructs or files'),
      belongs('report', ['report', 'checks', 'topology', 'text', 'values'], 'a report says what was found and where: it knows no constructs, and reads no files'),
      belongs('importer', ['importer', 'topology', 'text', 'index.ts'], 'the importer writes programs of the public API, which it tries by running them: it needs nothing that users do not have'),
      belongs('lab', ['lab', 'topology', 'text', 'values'], 'the lab realises a topology without any code of reach, or the proof would be circular'),
      belongs('synth', ['synth', 'report', 'checks', 'topology', 'reach', 'impact', 'drift', 'diagrams', 'runbook', 'text', 'values', 'manifests'], 'synth attaches the engine to an App: it knows no construct of ours'),
      belongs('networks', ['networks', 'values', 'manifests', 'synth/attach.ts'], 'a network takes nodes by the interfaces in values (ILinuxBridge, IPhysicalNetwork, ISriovResource)'),
      belongs('nodes', ['nodes', 'values', 'manifests', 'synth/attach.ts'], 'a node construct is an interface of values (ILinuxBridge, ...): networks depend on that, never the other way round'),
      belongs('machines', ['machines', 'networks', 'values', 'manifests', 'synth/attach.ts'], 'machines stand on networks; what nodes need belongs in nodes'),
      belongs('blueprints', ['blueprints', 'networks', 'nodes', 'machines', 'platform', 'synth', 'runbook/markdown.ts', 'runbook/shell.ts', 'text', 'values', 'manifests'], 'a blueprint composes constructs: what reads manifests belongs in topology and the folders that ask it'),
      belongs('platform', ['platform', 'nodes', 'values', 'manifests', 'synth/attach.ts'], 'platform is cluster-wide settings; what a VM or a network needs belongs there'),
    ],
  }],
  'import/no-cycle': ['error', { maxDepth: 10 }],
});
project.eslint?.addIgnorePattern('examples/blueprint-package/');
if (project.eslint) {
  // One project for all folders: the default looks for a tsconfig.json beside each file.
  delete project.eslint.config.parserOptions.projectService;
  project.eslint.config.parserOptions.project = './tsconfig.dev.json';
}
// Examples import the library as users do, by its name.
project.eslint?.addOverride({ files: ['examples/**', 'bench/**'], rules: { 'import/order': 'off' } });
project.eslint?.addOverride({ files: ['test/**', 'examples/**', 'bench/**', 'projenrc/**', '.projenrc.ts'], rules: { 'import/no-extraneous-dependencies': 'off', '@typescript-eslint/no-require-imports': 'off' } });

project.synth();
