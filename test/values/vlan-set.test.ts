import * as fc from 'fast-check';
import { VlanSet } from '../../src/values/vlan-set';

const SYNTAX = 'VLAN ids 1-4094 and rising ranges, parted by commas, such as "10,20,25-100"';

const vlanIds = fc.uniqueArray(fc.integer({ min: 1, max: 4094 }), { minLength: 1, maxLength: 200 });
/** Ids that lie close together, so that runs and gaps of one are frequent. */
const crowdedIds = fc.integer({ min: 1, max: 4064 }).chain((first) => fc.array(fc.integer({ min: first, max: first + 30 }), { minLength: 1 }));
const anyIds = fc.oneof(vlanIds, crowdedIds);

describe('VlanSet.parse', () => {
  it.each([
    ['25', '25'],
    ['1,4094', '1,4094'],
    ['10,20,25-100', '10,20,25-100'],
    ['1-4094', '1-4094'],
    ['20,10', '10,20'],
    ['10,10', '10'],
    ['10,11,12', '10-12'],
    ['10-20,15-30', '10-30'],
    ['10-20,21-30', '10-30'],
    ['10-20,22-30', '10-20,22-30'],
    ['10-100,20-30', '10-100'],
    ['7-7', '7'],
    ['9,10', '9-10'],
  ])('reads %j as %s', (text, canonical) => {
    expect(VlanSet.parse(text).toString()).toBe(canonical);
  });

  it.each([
    ['100-25', '"100-25"'],
    ['0', '"0"'],
    ['0-10', '"0-10"'],
    ['4095', '"4095"'],
    ['4000-4095', '"4000-4095"'],
    ['10000', '"10000"'],
    ['a-b', '"a-b"'],
    ['10,,20', '""'],
    ['10,', '""'],
    [',10', '""'],
    ['1-', '"1-"'],
    ['-5', '"-5"'],
    ['1--5', '"1--5"'],
    ['1-2-3', '"1-2-3"'],
    ['1e2', '"1e2"'],
    ['0x10', '"0x10"'],
    ['10.5', '"10.5"'],
    ['+10', '"+10"'],
    ['10;20', '"10;20"'],
    ['10 20', '"10 20"'],
    ['10..20', '"10..20"'],
    ['٢٥', '"٢٥"'],
  ])('refuses %j and names the part that is wrong', (text, part) => {
    expect(() => VlanSet.parse(text)).toThrow(new Error(`VlanSet.parse: text is ${JSON.stringify(text)}; allowed: ${SYNTAX}; ${part} is neither`));
  });

  it.each(['', ' ', '\t\n'])('refuses %j, which holds nothing', (text) => {
    expect(() => VlanSet.parse(text)).toThrow(new Error(`VlanSet.parse: text is ${JSON.stringify(text)}; allowed: ${SYNTAX}`));
  });

  it.each([
    [25, '25'],
    [undefined, 'undefined'],
    [null, 'null'],
    [['10', '20'], '["10","20"]'],
    [{ id: 10 }, '{"id":10}'],
  ])('refuses %j, which is no text', (value, shown) => {
    expect(() => VlanSet.parse(value as unknown as string)).toThrow(new Error(`VlanSet.parse: text is ${shown}; allowed: ${SYNTAX}`));
  });
});

describe('VlanSet.of', () => {
  it('holds the given ids, whatever their order', () => {
    expect(VlanSet.of(30, 10, 20, 10).toString()).toBe('10,20,30');
  });

  it('takes the first and the last VLAN', () => {
    expect(VlanSet.of(1, 4094).toString()).toBe('1,4094');
  });

  it('refuses an empty list', () => {
    expect(() => VlanSet.of()).toThrow(new Error('VlanSet.of: ids is []; allowed: at least one VLAN id'));
  });

  it.each([
    [0, '0'],
    [4095, '4095'],
    [-1, '-1'],
    [1.5, '1.5'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
    ['25', '"25"'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[10], '[10]'],
  ])('refuses %p', (id, shown) => {
    expect(() => VlanSet.of(10, id as unknown as number)).toThrow(`VlanSet.of: ids is ${shown}; allowed: a whole number from 1 to 4094`);
  });
});

describe('VlanSet.all', () => {
  it('is 1-4094', () => {
    expect(VlanSet.all().toString()).toBe('1-4094');
    expect([0, 1, 4094, 4095].map((id) => VlanSet.all().includes(id))).toEqual([false, true, true, false]);
  });
});

describe('a VlanSet', () => {
  it('knows the ends of its ranges and the gaps between them', () => {
    const set = VlanSet.parse('10,20-22,30');
    expect([9, 10, 11, 19, 20, 21, 22, 23, 29, 30, 31].filter((id) => set.includes(id))).toEqual([10, 20, 21, 22, 30]);
  });

  it('is equal text for equal sets, however they were written', () => {
    expect(VlanSet.parse('12,10-11').toString()).toBe(VlanSet.of(11, 12, 10).toString());
  });

  it('survives being written and read again', () => {
    fc.assert(fc.property(anyIds, (ids) => {
      const text = VlanSet.of(...ids).toString();
      expect(VlanSet.parse(text).toString()).toBe(text);
      expect(VlanSet.parse(text)._spans).toEqual(VlanSet.of(...ids)._spans);
    }));
  });

  it('includes exactly the ids it was made of', () => {
    fc.assert(fc.property(anyIds, fc.array(fc.integer({ min: -1, max: 4096 })), (ids, probes) => {
      const naive = new Set(ids);
      const set = VlanSet.of(...ids);
      const near = ids.flatMap((id) => [id - 1, id, id + 1]);
      for (const id of [...probes, ...near]) expect(set.includes(id)).toBe(naive.has(id));
    }));
  });

  it('keeps its spans rising, disjoint and not adjacent', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4094 }), fc.nat({ max: 300 })), { minLength: 1, maxLength: 40 }), (ranges) => {
      const text = ranges.map(([min, length]) => `${min}-${Math.min(min + length, 4094)}`).join(',');
      const spans = VlanSet.parse(text)._spans;
      for (const { min, max } of spans) expect(min).toBeLessThanOrEqual(max);
      spans.slice(1).forEach(({ min }, i) => expect(min).toBeGreaterThan((spans[i]?.max ?? NaN) + 1));
    }));
  });
});
