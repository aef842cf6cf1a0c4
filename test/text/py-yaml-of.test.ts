import * as fc from 'fast-check';
import { yaml } from '../../src/manifests/yaml';
import { pyYamlOf } from '../../src/text/py-yaml-of';
import { Bytes } from '../../src/text/python/bytes';
import { Timestamp } from '../../src/text/python/timestamp';

describe('what cloud-init reads', () => {
  it('differs from what kubectl reads', () => {
    const text = 'macaddress: 52:54:00:12:34:56\nletters: 52:54:00:12:34:5f\noctal: 010\nnoOctal: 0o10\nnine: 09\ny: n\non: off\nfloat: 1.5e3\nexponent: 1e3\n';
    expect(pyYamlOf(text).value).toEqual({
      macaddress: 41135085296, letters: '52:54:00:12:34:5f', octal: 8, noOctal: '0o10', nine: '09', y: 'n', true: false, float: '1.5e3', exponent: '1e3',
    });
  });

  it('may hold dates, times and bytes, which are no strings', () => {
    const text = '[2001-12-14, 2001-12-14t21:59:43.10-05:00, !!binary aGk=]';
    expect(pyYamlOf(text).value).toEqual([new Timestamp('2001-12-14'), new Timestamp('2001-12-14T21:59:43.100000-05:00'), new Bytes('aGk=')]);
  });

  it('is null if nothing is written', () => {
    expect(pyYamlOf('#cloud-config\n')).toEqual({ value: null });
  });

  it('lets a map\'s own keys win over merged ones, wherever they stand', () => {
    expect(pyYamlOf('- &x {a: 1}\n- {a: 2, <<: *x}\n').value).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('comes back from what our own writer writes', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
      expect(pyYamlOf(yaml(value)).value).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  it.each([
    ['a: =\n', "1:4 could not determine a constructor for the tag 'tag:yaml.org,2002:value'"],
    ['a: 2001-02-29\n', '1:4 cannot read `2001-02-29` as !!timestamp'],
    ['a: 1\n---\nb: 2\n', '2:1 expected a single document in the stream'],
    ['a: &x 1\nb: &x 2\n', "2:4 found duplicate anchor 'x'"],
    ['a: !secret b\n', "1:12 could not determine a constructor for the tag '!secret'"],
    ['a:\tb\n', '1:3 found character that cannot start any token'],
    ['a: &x [*x]\n', '1:8 anchor value contains itself'],
  ])('is nothing in %j', (text, refusal) => {
    const { error } = pyYamlOf(text);
    expect(`${error?.line}:${error?.column} ${error?.message}`).toBe(refusal);
  });
});
