import { App, Chart, Lazy, Testing, Yaml, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { analysedApp, findBad, late, newOutdir, spoil, Thing, WAYS } from './analysed-app';
import * as ours from '../../src/synth/validate-once';

const { analyseOncePerSynth } = ours;
const OUTPUT_TYPES = Object.values(YamlOutputType).filter((type) => typeof type === 'number');

describe.each([1, 100])('a synth of %i charts', (charts) => {
  it.each(OUTPUT_TYPES.map((type) => [YamlOutputType[type], type] as const))('analyses once and renders each object once (%s)', (_, yamlOutputType) => {
    const { app, analyse, things } = analysedApp({ charts, app: new App({ outdir: newOutdir(), yamlOutputType, recordConstructMetadata: true }) });
    app.synth();
    expect(analyse).toHaveBeenCalledTimes(1);
    expect(things.map(({ renders }) => renders)).toEqual(things.map(() => 1));
  });

  it.each(WAYS)('writes what it would without us (%s)', (_, write) => {
    const plain = new App({ outdir: newOutdir() });
    for (let index = 0; index < charts; index++) new Thing(new Chart(plain, `c${index}`), 'o', { index });
    expect(write(analysedApp({ charts }).app)).toBe(write(plain));
  });
});

test('objects are given in the order of the tree, with path and JSON', () => {
  const { app, analyse, charts, things } = analysedApp({ charts: 2 });
  const inner = new Thing(new Chart(new Construct(charts[0], 'group'), 'inner'), 'o', { deep: late(() => true) });
  app.synth();
  expect(analyse).toHaveBeenCalledWith([
    { path: 'c0/o', construct: things[0], json: expect.objectContaining({ spec: { index: 0 } }) },
    { path: 'c0/group/inner/o', construct: inner, json: expect.objectContaining({ spec: { deep: true } }) },
    { path: 'c1/o', construct: things[1], json: expect.objectContaining({ spec: { index: 1 } }) },
  ]);
});

describe('an object that cannot be rendered', () => {
  const broken = (chart: Chart) => new Thing(chart, 'broken', { value: late(() => { throw new Error('boom'); }) });

  it('is told with the reason, next to all other findings', () => {
    const { app, charts, things } = analysedApp();
    broken(charts[0]);
    spoil(things[2], 'patched');
    expect(() => app.synth()).toThrow(/c0\/broken cannot be rendered: .*boom[^]*c2\/o is patched/);
  });

  it('fails in cdk8s if the analysis lets it through', () => {
    const { app, charts, analyse } = analysedApp();
    broken(charts[0]);
    analyse.mockReturnValue([]);
    expect(() => app.synth()).toThrow('Failed serializing construct at path \'c0/broken\'');
  });

  it('may throw what is no error', () => {
    const { app, charts } = analysedApp();
    const thing = new Thing(charts[0], 'broken');
    thing.toJson = () => { throw 'boom'; };
    expect(() => app.synth()).toThrow('c0/broken cannot be rendered: boom');
  });

  it('is analysed again if it can be rendered when it is written', () => {
    const { app, charts, analyse } = analysedApp();
    const produce = jest.fn(() => 'bad after all').mockImplementationOnce(() => { throw new Error('not yet'); });
    new Thing(charts[0], 'slow', { bad: late(produce) });
    analyse.mockReturnValueOnce([]);
    expect(() => app.synth()).toThrow('c0/slow is bad after all');
  });
});

describe('after a synth', () => {
  const ends = [
    ['that went well', () => undefined],
    ['that the analysis failed', (made: ReturnType<typeof analysedApp>) => made.analyse.mockReturnValueOnce(['no'])],
    ['in which the analysis broke', (made: ReturnType<typeof analysedApp>) => made.analyse.mockImplementationOnce(() => { throw new Error('broken'); })],
    ['that another validator failed', (made: ReturnType<typeof analysedApp>) => made.charts[2].node.addValidation({ validate: () => ['no'] })],
    ['that could not write', ({ app }: ReturnType<typeof analysedApp>) => jest.spyOn(app, 'charts', 'get').mockImplementation(() => { throw new Error('disk'); })],
  ] as const;

  it.each(ends)('%s, objects have the toJson that they had', (_, arrange) => {
    const made = analysedApp();
    const own = (options: PropertyDescriptor) => {
      const thing = new Thing(made.charts[0], `o${made.charts[0].node.children.length}`);
      Object.defineProperty(thing, 'toJson', options);
      return thing;
    };
    const value = () => ({ kind: 'Mine' });
    const things = [
      made.things[0],
      own({ value, configurable: true, writable: true, enumerable: true }),
      own({ value, configurable: true }),
      own({ value, writable: true }),
      own({ value }),
      own({ get: () => value, configurable: true }),
      Object.freeze(new Thing(made.charts[0], 'frozen')),
      Object.seal(new Thing(made.charts[0], 'sealed')),
    ];
    const before = things.map((thing) => Object.getOwnPropertyDescriptor(thing, 'toJson'));
    arrange(made);
    try { made.app.synth(); } catch { /* as arranged */ }
    expect(things.map((thing) => Object.getOwnPropertyDescriptor(thing, 'toJson'))).toEqual(before);
    spoil(made.things[0], 'patched later');
    expect(made.things[0].toJson()).toHaveProperty('spec.bad', 'patched later');
  });

  it('a toJson that was put there meanwhile stays', () => {
    const { app, charts, things } = analysedApp();
    charts[0].toJson = () => {
      things[0].toJson = () => ({ kind: 'Theirs', metadata: { name: 'theirs' } });
      return Chart.prototype.toJson.call(charts[0]);
    };
    expect(app.synthYaml()).toContain('kind: Theirs');
    expect(things[0].toJson()).toHaveProperty('kind', 'Theirs');
  });

  it('an object that was frozen meanwhile answers afresh', () => {
    const { app, things } = analysedApp();
    const mine = jest.fn(() => ({ kind: 'Mine' }));
    things[1].toJson = mine;
    things[2].node.addValidation({
      validate: () => {
        if (things[1].toJson !== mine) things.forEach((thing) => Object.freeze(thing));
        return [];
      },
    });
    app.synth();
    spoil(things[0], 'patched later');
    expect(things[0].toJson()).toHaveProperty('spec.bad', 'patched later');
    mine.mockReturnValue({ kind: 'Another' });
    expect(things[1].toJson()).toEqual({ kind: 'Another' });
  });

  it('a toJson that was kept from a synth that failed answers afresh', () => {
    const { app, things } = analysedApp();
    let kept = () => things[0].toJson();
    things[2].node.addValidation({ validate: () => { kept = things[0].toJson; return ['no']; } });
    expect(() => app.synth()).toThrow('no');
    spoil(things[0], 'patched later');
    expect(kept.call(things[0])).toHaveProperty('spec.bad', 'patched later');
  });

  it('an analysis that broke is tried again by the next one', () => {
    const { app, analyse } = analysedApp();
    analyse.mockImplementationOnce(() => { throw new Error('broken'); });
    expect(() => app.synth()).toThrow('broken');
    app.synth();
    expect(analyse).toHaveBeenCalledTimes(2);
  });
});

describe.each(WAYS)('what is changed in the middle of %s is neither lost nor overlooked', (_, write) => {
  it('by another validator', () => {
    const { app, analyse, things } = analysedApp();
    things[2].node.addValidation({ validate: () => { things[0].metadata.addLabel('team', 'net'); return []; } });
    expect(write(app)).toContain('team: net');
    expect(analyse.mock.calls[0]?.[0]).toContainEqual(expect.objectContaining({ path: 'c0/o', json: expect.objectContaining({ metadata: expect.objectContaining({ labels: { team: 'net' } }) }) }));
  });

  it('by the toJson of a chart, before it is rendered', () => {
    class Hardened extends Chart {
      public override toJson(): unknown[] {
        if (this.node.id === 'c1') this.apiObjects.forEach((object) => spoil(object, 'too hard'));
        return super.toJson();
      }
    }
    const { app, analyse } = analysedApp({ chartClass: Hardened });
    expect(() => write(app)).toThrow('Validation failed with the following errors:\n  [] c1/o is too hard');
    expect(analyse.mock.calls.map(([rendered]) => rendered.map(({ json }) => json))).toEqual([
      [0, 1, 2].map((index) => expect.objectContaining({ spec: { index } })),
      [{ index: 0 }, { index: 1, bad: 'too hard' }, { index: 2 }].map((spec) => expect.objectContaining({ spec })),
    ]);
    analyse.mockReturnValue([]);
    expect(write(app)).toContain('bad: too hard');
  });

  it('by the toJson of a chart, after it is rendered', () => {
    class Labelled extends Chart {
      public override toJson(): unknown[] {
        return super.toJson().map((json) => ({ ...json, note: this.node.id }));
      }
    }
    const { app, analyse } = analysedApp({ chartClass: Labelled });
    expect(write(app)).toMatch(/note: c0[^]*note: c1[^]*note: c2/);
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it.each([['when it is checked', false], ['when it is written', true]])('by a Lazy that takes the JSON of others and alters it %s', (__, isFrozen) => {
    const { app, charts, things } = analysedApp();
    const emptied = () => {
      const specs = [things[0], things[2]].map((thing) => (thing.toJson() as { spec: { index?: number } }).spec);
      specs.forEach((spec) => delete spec.index);
      return JSON.stringify(specs);
    };
    const sum = new Thing(charts[1], 'sum', { of: late(emptied) });
    if (isFrozen) Object.freeze(sum);
    expect(write(app)).toMatch(/index: 0[^]*of: "\[{},{}\]"[^]*index: 2/);
  });
});

describe('a synth inside a Lazy', () => {
  it.each(WAYS)('of another chart comes to an end, and is analysed once by %s', (_, write) => {
    const { app, analyse, charts } = analysedApp();
    new Thing(charts[0], 'manifests', { yaml: Lazy.any({ produce: () => Yaml.stringify(...Testing.synth(charts[1])) }) });
    expect(write(app).match(/name: c1-o/g)).toHaveLength(2);
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('of another chart comes to an end outside of a synth too', () => {
    const { charts } = analysedApp();
    new Thing(charts[0], 'manifests', { yaml: late(() => Yaml.stringify(...Testing.synth(charts[1]))) });
    expect(Yaml.stringify(...Testing.synth(charts[0]))).toContain('name: c1-o');
  });

  it.each(WAYS)('of the same App belongs to the outer %s', (_, write) => {
    const { app, analyse, charts, things } = analysedApp();
    let isInside = false;
    const produce = () => {
      if (isInside) return 'inside';
      isInside = true;
      try { return app.synthYaml().length > 0; } finally { isInside = false; }
    };
    new Thing(charts[0], 'whole', { yaml: late(produce) });
    expect(write(app)).toContain('yaml: true');
    expect(analyse).toHaveBeenCalledTimes(1);
    spoil(things[2], 'patched');
    expect(() => write(app)).toThrow('c2/o is patched');
  });
});

describe('however the App is synthesized', () => {
  it('a subclass that calls super.synth() twice has it analysed twice', () => {
    class Twice extends App {
      public override synth() {
        super.synth();
        spoil(things[1], 'patched between');
        super.synth();
      }
    }
    const { app, things } = analysedApp({ app: new Twice({ outdir: newOutdir() }) });
    expect(() => app.synth()).toThrow('c1/o is patched between');
  });

  it.each(['synth', 'synthYaml'] as const)('%s called as jsii does it for Python, Java and Go is analysed once', (method) => {
    const { app, analyse } = analysedApp();
    Object.defineProperty(app, method, { value: () => { throw new Error('overridden, unchangeable'); } });
    const { prototype } = app.constructor as typeof App;
    prototype[method].call(app);
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('charts rendered one by one are analysed each time, in the state that they are in', () => {
    const chart = Testing.chart();
    const thing = new Thing(chart, 'o');
    const analyse = findBad();
    analyseOncePerSynth(chart.node.root, analyse);
    Testing.synth(chart);
    chart.toJson();
    expect(analyse).toHaveBeenCalledTimes(2);
    spoil(thing, 'patched');
    expect(() => Testing.synth(chart)).toThrow('test/o is patched');
  });

  it('validations without a synth are analysed each time, and put nothing in the place of toJson', () => {
    const { app, things } = analysedApp();
    expect(app.node.validate()).toEqual([]);
    spoil(things[0], 'patched');
    expect(app.node.validate()).toEqual(['c0/o is patched']);
    expect(Object.hasOwn(things[0], 'toJson')).toBe(false);
  });

  it('a tree without an App is analysed when it is validated', () => {
    const root = new Construct(undefined as unknown as Construct, '');
    const analyse = findBad();
    analyseOncePerSynth(root, analyse);
    new Thing(new Chart(root, 'c'), 'o');
    root.node.validate();
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('an App that is frozen is analysed once', () => {
    const app = new App({ outdir: newOutdir() });
    Object.freeze(app);
    const { analyse } = analysedApp({ app });
    app.synth();
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('an App that a Lazy registers in the middle of its synth is not disturbed', () => {
    const app = new App({ outdir: newOutdir() });
    const analyse = findBad();
    new Thing(new Chart(app, 'c'), 'o', { value: late(() => analyseOncePerSynth(app, analyse) ?? 1) });
    app.synth();
    app.synth();
    expect(analyse).toHaveBeenCalled();
  });

  it('other Apps are left alone, and the class is wrapped once', () => {
    analysedApp();
    const { synth, synthYaml } = App.prototype;
    analysedApp();
    expect(App.prototype.synth).toBe(synth);
    expect(App.prototype.synthYaml).toBe(synthYaml);
    const other = new App({ outdir: newOutdir() });
    const thing = new Thing(new Chart(other, 'c'), 'o');
    other.synth();
    expect(thing.renders).toBe(1);
  });
});

describe('a second copy of the package', () => {
  let theirs: typeof ours = ours;
  jest.isolateModules(() => { theirs = require('../../src/synth/validate-once'); });

  it('is another one', () => {
    expect(theirs.analyseOncePerSynth).not.toBe(analyseOncePerSynth);
  });

  it.each([['ours', 'theirs', ours, theirs], ['theirs', 'ours', theirs, ours]] as const)('%s comes first: its analysis runs, %s adds nothing', (_, __, first, second) => {
    const app = new App({ outdir: newOutdir() });
    const thing = new Thing(new Chart(app, 'c'), 'o');
    const [analyse, other] = [findBad(), findBad()];
    first.analyseOncePerSynth(app, analyse);
    second.analyseOncePerSynth(app, other);
    first.analyseOncePerSynth(app, other);
    app.synth();
    expect(analyse).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    spoil(thing, 'patched');
    expect(() => app.synth()).toThrow(/^Validation failed with the following errors:\n {2}\[\] c\/o is patched$/);
  });
});
