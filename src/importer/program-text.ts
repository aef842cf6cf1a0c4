import { classesNamed } from './classes-named';
import { Program } from './imported';
import { printedStatement } from './printed';

/** cdk8s' own classes among those that a program may name. */
const CDK8S = ['ApiObject', 'Duration', 'JsonPatch', 'Size'];
const WIDTH = 120;

/** `main.ts`. */
export function programText({ charts, objects }: Program): string {
  const classes = classesNamed(objects.flatMap(({ statements }) => statements));
  const [plus, ours] = [classes.filter((name) => name.startsWith('kplus.')), classes.filter((name) => !CDK8S.includes(name) && !name.startsWith('kplus.'))];
  return [
    importLine(['App', 'Chart', ...classes.filter((name) => CDK8S.includes(name))].sort(), 'cdk8s'),
    ...(plus.length === 0 ? [] : ["import * as kplus from 'cdk8s-plus-28';"]),
    ...(ours.length === 0 ? [] : [importLine(ours, 'cdk8s-vmnet')]),
    '',
    'const app = new App();',
    ...charts.map(({ variable, id }) => `const ${variable} = new Chart(app, '${id}');`),
    '',
    ...objects.map(({ statements }) => `${statements.map(printedStatement).join('\n')}\n`),
    'app.synth();',
    '',
  ].join('\n');
}

function importLine(names: readonly string[], from: string): string {
  const line = `import { ${names.join(', ')} } from '${from}';`;
  return line.length <= WIDTH ? line : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
}
