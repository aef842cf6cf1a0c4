import { App, Chart, JsonPatch, Testing } from 'cdk8s';
import { analysedApp, AnalysedAppOptions, late, newOutdir, spoil, Thing, WAYS } from './analysed-app';

/** Frozen objects cannot be made to answer with what was checked: they are rendered a second time when they are written. */
const KINDS = [['ordinary', false], ['frozen', true]] as const;

describe.each(KINDS)('with %s objects', (_, isFrozen) => {
  describe.each(WAYS)('and %s', (__, write) => {
    const setUp = (options?: AnalysedAppOptions) => {
      const made = analysedApp(options);
      if (isFrozen) made.things.forEach((thing) => Object.freeze(thing));
      return made;
    };
    const add = (chart: Chart, id: string, spec: object) => {
      const thing = new Thing(chart, id, spec);
      return isFrozen ? Object.freeze(thing) : thing;
    };

    it('a synth analyses once, two synths twice', () => {
      const { app, analyse } = setUp();
      write(app);
      expect(analyse).toHaveBeenCalledTimes(1);
      write(app);
      expect(analyse).toHaveBeenCalledTimes(2);
      app.synthYaml();
      expect(analyse).toHaveBeenCalledTimes(3);
    });

    it('a patch between two synths is found by the second', () => {
      const { app, things } = setUp();
      write(app);
      spoil(things[1], 'patched');
      expect(() => write(app)).toThrow('[] c1/o is patched');
    });

    it('a patch that mends a failed synth lets the next one through', () => {
      const { app, things } = setUp();
      spoil(things[1], 'patched');
      expect(() => write(app)).toThrow('c1/o is patched');
      things[1].addJsonPatch(JsonPatch.remove('/spec/bad'));
      expect(() => write(app)).not.toThrow();
    });

    it('a patch after a synth that another validator failed is found', () => {
      const { app, things } = setUp();
      const theirs = jest.fn(() => ['their finding']);
      things[2].node.addValidation({ validate: theirs });
      expect(() => write(app)).toThrow('[c2/o] their finding');
      theirs.mockReturnValue([]);
      spoil(things[0], 'patched');
      expect(() => write(app)).toThrow('c0/o is patched');
    });

    it('a Lazy that produces something else in the second synth is found', () => {
      const { app, charts } = setUp();
      let state: string | undefined;
      add(charts[0], 'lazy', { bad: late(() => state) });
      write(app);
      state = 'late';
      expect(() => write(app)).toThrow('c0/lazy is late');
    });

    it('a patch between the Testing.synth of two charts is found, whichever chart has the object', () => {
      const { charts, things } = setUp();
      Testing.synth(charts[0]);
      spoil(things[2], 'patched');
      expect(() => Testing.synth(charts[1])).toThrow('c2/o is patched');
    });

    it('an object that is new in the second synth is found', () => {
      const { app, charts } = setUp();
      write(app);
      add(charts[0], 'new', { bad: 'new' });
      expect(() => write(app)).toThrow('c0/new is new');
    });

    it('after a synth that broke off while rendering, objects answer afresh', () => {
      const { app, analyse, charts, things } = setUp();
      const produce = jest.fn(() => 1);
      add(charts[1], 'moody', { value: late(produce) });
      produce.mockImplementation(() => {
        throw new Error('boom');
      });
      analyse.mockReturnValueOnce([]);
      expect(() => write(app)).toThrow('boom');
      things[2].addJsonPatch(JsonPatch.add('/spec/later', 1));
      expect(things[2].toJson()).toHaveProperty('spec.later', 1);
      produce.mockImplementation(() => 1);
      expect(() => write(app)).not.toThrow();
    });

    it(isFrozen ? 'what is written is rendered anew' : 'what was checked is what is written', () => {
      const { app, charts } = setUp();
      let count = 0;
      add(charts[0], 'counter', { count: late(() => ++count) });
      expect(write(app)).toContain(`count: ${isFrozen ? 2 : 1}\n`);
    });

    it('a helper of the user that is called synth is none: every validation in it is fresh', () => {
      const { charts, things } = setUp();
      function synth(chart: Chart): unknown {
        return chart.toJson();
      }
      synth(charts[0]);
      spoil(things[2], 'patched');
      expect(() => synth(charts[1])).toThrow('c2/o is patched');
    });

    it('a subclass of App that synthesizes in its own way analyses once', () => {
      class Mine extends App {
        public override synth() { super.synth(); }
        public override synthYaml() { return `# mine\n${super.synthYaml()}`; }
      }
      const { app, analyse } = setUp({ app: new Mine({ outdir: newOutdir() }) });
      write(app);
      expect(analyse).toHaveBeenCalledTimes(1);
    });

    it('charts that override toJson and change nothing are analysed once', () => {
      class Mine extends Chart {
        public override toJson(): unknown[] { return super.toJson(); }
      }
      const { app, analyse } = setUp({ chartClass: Mine });
      write(app);
      expect(analyse).toHaveBeenCalledTimes(1);
    });
  });
});
