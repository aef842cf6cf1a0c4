import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Testing } from 'cdk8s';
import { fieldPaths } from './field-paths';
import { kitchenSink } from './kitchen-sink';
import { renderedGroups } from './rendered-groups';

interface UpstreamGroup {
  readonly source: { readonly repository: string; readonly ref: string; readonly file: string; readonly lines: string };
  readonly fields: readonly string[];
  readonly addedAtHead?: { readonly ref: string; readonly fields: readonly string[] };
}

const upstream: { readonly [group: string]: UpstreamGroup } = jsonFile('upstream-fields.json');
const notOffered: { readonly [group: string]: { readonly [field: string]: string } } = jsonFile('not-offered.json');

/** Upstream's object holds more than networks, and this group lists the network's fields only. */
const PARTIAL = 'VirtualMachineInstance.device-level';

const rendered = renderedGroups(Testing.synth(kitchenSink()));

describe.each(Object.entries(upstream))('%s', (group, { source, fields, addedAtHead }) => {
  const all = [...fields, ...addedAtHead?.fields ?? []];
  const offered = [...new Set((rendered.get(group) ?? []).flatMap((value) => fieldPaths(value, all)))];
  const reasons = notOffered[group] ?? {};

  it('says where upstream\'s fields were read', () => {
    expect(source).toMatchObject({ repository: expect.stringMatching(/^[\w-]+\/[\w.-]+$/), file: expect.stringMatching(/\.go$/) });
    expect(source.ref).not.toBe('');
    expect(source.lines).toMatch(/^\d+([-,]\d+)*$/);
  });

  it('has every field of upstream\'s in our output, or in not-offered.json with its reason', () => {
    expect(all.filter((field) => !offered.includes(field) && reasons[field] === undefined)).toEqual([]);
  });

  it('has no field in our output that is listed as not offered', () => {
    expect(Object.keys(reasons).filter((field) => offered.includes(field))).toEqual([]);
  });

  it('lists nothing as not offered that upstream does not have', () => {
    expect(Object.keys(reasons).filter((field) => !all.includes(field))).toEqual([]);
  });

  it('has nothing in our output that upstream does not know', () => {
    const isKnown = (path: string) => all.some((field) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
    expect(group === PARTIAL ? [] : offered.filter((path) => !isKnown(path))).toEqual([]);
  });
});

test('every reason is a sentence', () => {
  const reasons = Object.values(notOffered).flatMap((group) => Object.values(group));
  expect(reasons.filter((reason) => !/^\S+( \S+){2,}$/.test(reason) || /[.\s]$/.test(reason))).toEqual([]);
});

test('every group that is listed as not offered is one of upstream\'s', () => {
  expect(Object.keys(notOffered).filter((group) => upstream[group] === undefined)).toEqual([]);
});

function jsonFile(name: string) {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
}
