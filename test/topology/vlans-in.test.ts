import { vlansIn } from '../../src/topology/vlans-in';

describe('the VLANs that a text says', () => {
  it.each([['10,20-30', '10,20-30'], [undefined, undefined], ['all of them', undefined], ['', undefined]])('%j are %s', (vlans, expected) => {
    expect(vlansIn(vlans)?.toString()).toBe(expected);
  });
});
