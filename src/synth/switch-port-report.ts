import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { topologyOf } from './app-topology';
import { render } from './validate-once';
import { SwitchDemand, switchDemandsOf } from '../runbook/switch-demands';
import { switchDemandsCsv, switchDemandsMarkdown } from '../runbook/switch-demands-text';

/**
 * What the network team must configure on the switches: for each node group and NIC the VLANs that networks use, tagged and untagged, the MTU and the
 * aggregation. It is read from everything that the App writes, whoever made it. SR-IOV and networks on bridges that nobody states are not in it.
 *
 * @example
 * const report = SwitchPortReport.of(app).toMarkdown();
 */
export class SwitchPortReport {
  /**
   * The report of the App that a construct is in.
   *
   * @param scope the App, or anything in it
   */
  public static of(scope: IConstruct): SwitchPortReport {
    return new SwitchPortReport(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** A table of Markdown, as the App is now. */
  public toMarkdown(): string {
    return switchDemandsMarkdown(this.demands());
  }

  /** Comma-separated values for a spreadsheet, as the App is now. */
  public toCsv(): string {
    return switchDemandsCsv(this.demands());
  }

  private demands(): readonly SwitchDemand[] {
    const objects = this.scope.node.root.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
    return switchDemandsOf(topologyOf(objects.map(render)));
  }
}
