import { App, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { engine } from './engine';
import { settingsOf } from './settings';
import { Finding } from '../checks/check';
import { Verdict } from '../reach/answer';
import { findingText } from '../report/finding-text';
import { whereIs } from '../report/where-is';
import { Topology } from '../topology/topology';
import { refuse } from '../values/refuse';

/**
 * What the checks find, for the tests of your own charts: each method throws if what it says does not hold, and shows what was found.
 * Findings that are acknowledged do not count. What is changed after the assertions were made is not seen.
 *
 * @example
 * NetworkAssertions.fromChart(chart).hasNoFindings();
 */
export class NetworkAssertions {
  /**
   * Of the findings on what a chart writes. The whole App of the chart is read: its networks may stand in another chart.
   *
   * @param chart the chart that is tested
   */
  public static fromChart(chart: Chart): NetworkAssertions {
    return new NetworkAssertions(chart);
  }

  /**
   * Of all findings in an App.
   *
   * @param app the App that is tested
   */
  public static fromApp(app: App): NetworkAssertions {
    return new NetworkAssertions(app);
  }

  private readonly findings: readonly Finding[];
  private readonly topology: Topology;

  private constructor(private readonly scope: IConstruct) {
    const { findings, topology } = engine().analyseApp(scope.node.root);
    this.topology = topology;
    this.findings = findings.filter(({ at }) => isIn(scope, at.manifest.source.construct));
  }

  /**
   * Nothing is found, neither errors nor warnings.
   *
   * @throws if something is
   */
  public hasNoFindings(): void {
    this.expectNone(this.findings, 'no findings');
  }

  /**
   * A check finds something.
   *
   * @param code the check's code, such as `VMN402`
   * @throws if it does not, or if there is no such check
   */
  public hasFinding(code: string): void {
    if (this.findingsOf('hasFinding', code).length === 0) throw new Error(`expected a finding ${code}; ${shown(this.findings)}`);
  }

  /**
   * A check finds nothing.
   *
   * @param code the check's code, such as `VMN402`
   * @throws if it does, or if there is no such check
   */
  public hasNoFinding(code: string): void {
    this.expectNone(this.findingsOf('hasNoFinding', code), `no finding ${code}`);
  }

  /**
   * Frames and packets of one subnet surely pass between two endpoints, wherever their VMs run.
   *
   * @param one `<namespace>/<vm>`, `<namespace>/<vm>:<interface>`, `node/<name>`, `outside:<vlan>`, or the IP address of a VM
   * @param other the same
   * @throws if they do not, if nobody can tell, or if one is no endpoint of the App
   */
  public reaches(one: string, other: string): void {
    this.expectReach('reaches', 'yes', one, other);
  }

  /**
   * Nothing passes between two endpoints, wherever their VMs run.
   *
   * @param one `<namespace>/<vm>`, `<namespace>/<vm>:<interface>`, `node/<name>`, `outside:<vlan>`, or the IP address of a VM
   * @param other the same
   * @throws if something does, if nobody can tell, or if one is no endpoint of the App
   */
  public doesNotReach(one: string, other: string): void {
    this.expectReach('doesNotReach', 'no', one, other);
  }

  private expectReach(method: string, expected: Verdict, one: string, other: string): void {
    const answer = engine().reachOf(this.topology, `NetworkAssertions.${method}`, one, other, settingsOf(this.scope).options);
    const does = expected === 'yes' ? 'reaches' : 'does not reach';
    if (answer.answer !== expected) throw new Error(`expected that ${one} ${does} ${other}:\n\n${engine().reachText(answer).trimEnd()}`);
  }

  private findingsOf(method: string, code: string): readonly Finding[] {
    if (!engine().mayBeFound(code)) refuse(`NetworkAssertions.${method}`, 'code', code, 'the code of a check, such as "VMN402"');
    return this.findings.filter((finding) => finding.code === code);
  }

  private expectNone(findings: readonly Finding[], expected: string): void {
    if (findings.length > 0) throw new Error(`expected ${expected}; ${shown(findings)}`);
  }
}

function isIn({ node }: IConstruct, path = ''): boolean {
  return node.path === '' || path === node.path || path.startsWith(`${node.path}/`);
}

function shown(findings: readonly Finding[]): string {
  return findings.length === 0 ? 'nothing is found' : `found:\n\n${findings.map((finding) => findingText(finding, { whereIs })).join('\n\n')}`;
}
