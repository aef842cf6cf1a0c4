import { casesWithFindings, placesAndFixes, recorded } from './places-and-fixes';

const record = recorded();

describe('where a finding points and how it is mended is as recorded (npm run docs:checks writes it anew: read the difference)', () => {
  it.each(casesWithFindings())('in %s', (file) => {
    expect(placesAndFixes(file)).toEqual(record[file]);
  });

  it('and nothing is recorded of cases that are gone', () => {
    expect(Object.keys(record)).toEqual(casesWithFindings());
  });
});
