import { createRequire } from 'node:module';
import { App, Chart } from 'cdk8s';
import * as ts from 'typescript';
import { importManifests } from '../../src/importer/import-manifests';
import { Program } from '../../src/importer/imported';
import { programText } from '../../src/importer/program-text';
import { documentsOf } from '../../src/text/documents-of';

/** What the importer makes of the text of a file. */
export function imported(yaml: string): Program {
  return importManifests(valuesOf(yaml).map((value, document) => ({ value, source: { file: 'input.yaml', document } })));
}

/** The text of the program that the importer makes of a file. */
export function importedText(yaml: string): string {
  return programText(imported(yaml));
}

/** The documents of a file. */
export function valuesOf(yaml: string): readonly unknown[] {
  return documentsOf(yaml).map(({ value, error }) => {
    if (error !== undefined) throw new Error(`${error.line}:${error.column} ${error.message}`);
    return value;
  });
}

/** Runs a program as its users do, but for `app.synth()`, and answers what it makes. */
export function madeBy(program: string): readonly unknown[] {
  const { outputText } = ts.transpileModule(program.replace('app.synth();', 'module.exports = app;'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const own = createRequire(__filename);
  const load = (name: string): unknown => (name === 'cdk8s-vmnet' ? jest.requireActual('../../src') : own(name));
  const module: { exports: unknown } = { exports: undefined };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function('require', 'module', 'exports', outputText)(load, module, {});
  const charts = (module.exports as App).node.children.filter((child): child is Chart => Chart.isChart(child));
  return charts.flatMap((chart) => chart.toJson() as unknown[]);
}
