import { Program } from './imported';
import { programText } from './program-text';

/** Versions that the program is written for. */
export interface Versions {
  readonly [packageName: string]: string;
}

/** The files of an app that makes the program's objects: `npm install && npx cdk8s synth`. */
export function appFiles(program: Program, versions: Versions): { readonly [path: string]: string } {
  return {
    'main.ts': programText(program),
    'cdk8s.yaml': 'language: typescript\napp: npx ts-node main.ts\n',
    'package.json': json({
      name: 'imported-networks',
      version: '0.0.0',
      private: true,
      scripts: { synth: 'cdk8s synth' },
      dependencies: pick(versions, ['cdk8s', 'cdk8s-plus-28', 'cdk8s-vmnet', 'constructs']),
      devDependencies: pick(versions, ['@types/node', 'cdk8s-cli', 'ts-node', 'typescript']),
    }),
    'tsconfig.json': json({ compilerOptions: { module: 'node16', moduleResolution: 'node16', target: 'ES2022', strict: true, skipLibCheck: true, types: ['node'] } }),
    '.gitignore': 'node_modules/\ndist/\n',
  };
}

function pick(versions: Versions, names: readonly string[]): Versions {
  return Object.fromEntries(names.flatMap((name) => (versions[name] === undefined ? [] : [[name, versions[name]]])));
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
