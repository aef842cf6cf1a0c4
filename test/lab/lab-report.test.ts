import { PLAN_OF_ONE } from './plan-of-one';
import { answerBetween } from '../../src/lab/lab';
import { LabReport, reportOf } from '../../src/lab/lab-report';
import { reportText } from '../../src/lab/report-text';

const [A, B] = ['vms/a', 'vms/b'].map((id, i) => ({ id, on: 'vms/lan', node: `node-${i}`, address: `100.64.0.${i + 1}` }));
const REPORT: LabReport = {
  endpoints: A === undefined || B === undefined ? [] : [A, B],
  before: [[undefined, 'all'], ['small', undefined]],
  pulled: [],
  failures: [{ what: 'vms/c', message: 'bridge: no' }],
  refusals: [],
  skipped: [{ what: 'vms/d', why: 'SR-IOV' }],
  notes: ['a note'],
};

describe('what the lab prints', () => {
  it('becomes a report with the names of the plan', () => {
    const lines = [
      ['step', 'machines'], ['failed', 'p0', 'bridge: {"msg":"no"} '], ['refused', 'n0', 'RTNETLINK answers: No'], ['ping', 'before', '0', '-'], ['pulled', 'n0', 'eth0'], ['end', '3'], ['done'],
    ];
    expect(reportOf(PLAN_OF_ONE, lines)).toEqual({
      endpoints: [{ id: 'vms/a', on: 'vms/lan', node: 'node-0', address: '100.64.0.1' }],
      before: [[undefined]],
      after: undefined,
      pulled: [{ node: 'node-0', nic: 'eth0' }],
      failures: [{ what: 'vms/a', message: 'bridge: {"msg":"no"}' }],
      refusals: [{ what: 'node-0', message: 'RTNETLINK answers: No' }],
      skipped: [{ what: 'vms/b', why: 'why not' }],
      notes: [],
      exitCode: 3,
    });
  });

  it('is a table for people', () => {
    expect(reportText(REPORT)).toBe([
      '     1  vms/a on vms/lan, node-0, 100.64.0.1',
      '     2  vms/b on vms/lan, node-1, 100.64.0.2',
      '',
      'from     1     2',
      '     1     .   yes',
      '     2 small     .',
      'yes: up to the sender\'s MTU, small: only packets below it, no: nothing comes back',
      '',
      'did not start (1):',
      '  vms/c: bridge: no',
      '',
      'skipped (1):',
      '  vms/d: SR-IOV',
      '',
      'done otherwise than on a cluster (1):',
      '  a note',
      '',
    ].join('\n'));
  });

  it('says whether anything changed when cables were pulled', () => {
    expect(reportText({ ...REPORT, pulled: [{ node: 'node-0', nic: 'eth0' }], after: REPORT.before })).toContain('after the cables were pulled (node-0/eth0):\nunchanged\n');
    expect(reportText({ ...REPORT, pulled: [{ node: 'node-0', nic: 'eth0' }], after: [[undefined, 'none'], ['none', undefined]] })).toContain('eth0):\nfrom     1     2\n     1     .    no\n     2    no     .\n');
  });
});

describe('the answer between two', () => {
  it('is the worse of both directions', () => {
    expect(answerBetween(REPORT, 'vms/a', 'vms/b')).toBe('small');
  });

  it('is an error that lists the interfaces where there is none of a name', () => {
    expect(() => answerBetween(REPORT, 'vms/a', 'vms/x')).toThrow('no endpoint "vms/x" in the lab, it has vms/a, vms/b');
  });
});
