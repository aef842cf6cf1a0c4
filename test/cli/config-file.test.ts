import { readFileSync } from 'fs';
import { join } from 'path';
import Ajv from 'ajv';
import { parsed } from '../../src/cli/config-file';
import { SETTINGS } from '../../src/cli/lint-settings';
import { UsageError } from '../../src/cli/usage-error';

const schema = JSON.parse(readFileSync(join(__dirname, '../../vmnet.schema.json'), 'utf8')) as { readonly properties: object };
const isValid = new Ajv({ strict: false }).compile(schema);

const RIGHT = [
  {}, { $schema: 'x' }, { failOn: 'warning' }, { failOn: 'error', closedWorld: true, packs: ['security', 'hygiene'], ignore: ['VMN609'] }, { kubevirtVersion: '1.9' },
  { cniPluginsVersion: '1.1', sriovOperatorVersion: '1.10', sriovOperatorNamespace: 'sriov', sriovOperatorPrefix: 'intel.com' }, { multusNamespaceIsolation: false },
  { values: {} }, { values: { cilium: 'a.yaml', vmo: 'b.yaml' } },
];
const WRONG = [
  { failOn: 'never' }, { closedWorld: 'yes' }, { packs: 'security' }, { packs: ['secure'] }, { ignore: ['609'] }, { ignore: 'VMN609' }, { kubevirtVersion: 1.9 }, { kubevirtVersion: 'v1.9' },
  { cniPluginsVersion: '1.9.1' }, { sriovOperatorNamespace: '' }, { sriovOperatorPrefix: 5 }, { multusNamespaceIsolation: 1 }, { values: [] }, { values: { helm: 'x' } }, { values: { vmo: '' } },
  { closedworld: true }, { format: 'json' },
];

describe('vmnet.yaml', () => {
  it('has the settings that its schema has', () => {
    expect(Object.keys(schema.properties).filter((key) => key !== '$schema').sort()).toEqual([...SETTINGS].sort());
  });

  it.each(RIGHT.map((settings) => [settings]))('may say %j, to us and to the schema', (settings) => {
    expect(isValid(settings)).toBe(true);
    expect(() => parsed(JSON.stringify(settings), 'vmnet.yaml')).not.toThrow();
  });

  it.each(WRONG.map((settings) => [settings]))('may not say %j, to us and to the schema', (settings) => {
    expect(isValid(settings)).toBe(false);
    expect(() => parsed(JSON.stringify(settings), 'vmnet.yaml')).toThrow(UsageError);
  });

  it.each([
    ['- a\n', 'vmnet.yaml:1:1: settings are wanted, such as "closedWorld: true"'],
    ['closedWorld: true\npacks: [secure]\n', 'vmnet.yaml:2:8: "packs" does not know "secure": it takes security, hygiene, openshift'],
    ['a: b: c\n', 'vmnet.yaml:1:5: mapping values are not allowed in this context'],
    ['closedWorld: true\n---\nclosedWorld: false\n', 'vmnet.yaml:3:1: one document is wanted'],
    ['kubevirtVersion: 1.9\n', 'vmnet.yaml:1:18: "kubevirtVersion" takes a version such as "1.9", in quotes, not 1.9'],
    ['__proto__: { failOn: never }\n', 'vmnet.yaml:1:12: "__proto__" there is no such setting; there are ' + SETTINGS.join(', ')],
  ])('%j is refused in one line that says where', (text, message) => {
    expect(() => parsed(text, 'vmnet.yaml')).toThrow(new UsageError(message));
  });

  it('names files beside itself, wherever the command is called', () => {
    expect(parsed('values: { vmo: charts/vmo.yaml }', 'deploy/vmnet.yaml').values).toEqual({ vmo: join('deploy', 'charts/vmo.yaml') });
  });

  it('may be empty', () => {
    expect(parsed('# nothing yet\n', 'vmnet.yaml')).toEqual({});
  });
});
