import { SwitchDemand } from '../../src/runbook/switch-demands';
import { switchDemandsCsv, switchDemandsMarkdown } from '../../src/runbook/switch-demands-text';

const DEMAND: SwitchDemand = { nodes: '=cmd|\'/c calc\'!A1', nic: '@eth"0', device: '<b>[x](y)\n|', networks: ['a_b/c*d'], untagged: 'yes' };

test('a name from a manifest is no formula in a spreadsheet', () => {
  expect(switchDemandsCsv([DEMAND]).split('\r\n')[1]).toBe('"\'=cmd|\'/c calc\'!A1","\'@eth""0","<b>[x](y)\\u000a|","none","yes","not stated","not known","a_b/c*d"');
});

test('a name from a manifest is no cell, link or tag in Markdown', () => {
  expect(switchDemandsMarkdown([DEMAND]).split('\n')[2]).toBe(
    '| =cmd\\|\'/c calc\'!A1 | @eth"0 | \\<b\\>\\[x\\](y) \\| | none | yes | not stated | not known | a\\_b/c\\*d |',
  );
});
