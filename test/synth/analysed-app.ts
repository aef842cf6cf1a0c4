import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Analyse, analyseOncePerSynth } from '../../src/synth/validate-once';

/** The two ways by which an App is written. Each returns all of the YAML. */
export const WAYS: readonly (readonly [string, (app: App) => string])[] = [
  ['synth', (app) => {
    app.synth();
    const files = readdirSync(app.outdir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort();
    return files.map((file) => readFileSync(join(app.outdir, file), 'utf8')).join('---\n');
  }],
  ['synthYaml', (app) => app.synthYaml()],
];

/** An object that counts how often it is rendered. */
export class Thing extends ApiObject {
  private readonly count = { renders: 0 };

  constructor(scope: Construct, id: string, spec: object = {}) {
    super(scope, id, { apiVersion: 'v1', kind: 'Thing', metadata: { name: `${scope.node.id}-${id}` }, spec });
  }

  public get renders(): number {
    return this.count.renders;
  }

  public override toJson(): unknown {
    this.count.renders++;
    return super.toJson();
  }
}

/** Finds what `spec.bad` says, and what could not be rendered. */
export function findBad(): jest.Mock<readonly string[], Parameters<Analyse>> {
  return jest.fn<readonly string[], Parameters<Analyse>>((rendered) => rendered.flatMap(({ path, json, unrenderable }) => {
    if (unrenderable !== undefined) return [`${path} cannot be rendered: ${unrenderable}`];
    const bad = (json as { spec?: { bad?: string } }).spec?.bad;
    return bad === undefined ? [] : [`${path} is ${bad}`];
  }));
}

/** Makes `findBad` find the object. */
export function spoil(object: ApiObject, how: string): void {
  object.addJsonPatch(JsonPatch.add('/spec/bad', how));
}

/** What `produce` says at the time of rendering. */
export function late(produce: () => unknown): unknown {
  return Lazy.any({ produce });
}

export function newOutdir(): string {
  return mkdtempSync(join(tmpdir(), 'vmnet-validate-once-'));
}

export interface AnalysedAppOptions {
  readonly app?: App;
  readonly charts?: number;
  readonly chartClass?: new (scope: Construct, id: string) => Chart;
}

/** An App with charts `c0`, `c1`, …, each with an object `o`. */
export function analysedApp({ app = new App({ outdir: newOutdir() }), charts: count = 3, chartClass = Chart }: AnalysedAppOptions = {}) {
  const charts = Array.from({ length: count }, (_, index) => new chartClass(app, `c${index}`)) as [Chart, Chart, Chart];
  const things = charts.map((chart, index) => new Thing(chart, 'o', { index })) as [Thing, Thing, Thing];
  const analyse = findBad();
  analyseOncePerSynth(app, analyse);
  return { app, charts, things, analyse };
}
