import { SriovResource } from '../../src/values/sriov-resource';

describe('SriovResource.named', () => {
  it('is that resource, of which nothing else is known', () => {
    const pool = SriovResource.named('openshift.io/fast');
    expect(pool.resourceName).toBe('openshift.io/fast');
    expect(pool.vfMtu).toBeUndefined();
  });

  it('refuses what is no resource', () => {
    expect(() => SriovResource.named('fast')).toThrow(new Error('SriovResource.named: name is "fast"; allowed: an extended resource "domain/name", such as "openshift.io/fast"'));
  });
});
