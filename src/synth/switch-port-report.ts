import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { topologyOf } from './app-topology';
import { render } from './validate-once';
import { switchDemandsOf, withoutNic } from '../runbook/switch-demands';
import { switchDemandsCsv, switchDemandsMarkdown } from '../runbook/switch-demands-text';
import { Topology } from '../topology/topology';

/**
 * What the network team must configure on the switches: for each node group and NIC the VLANs that networks use, tagged and untagged, the MTU and the
 * aggregation. It is read from everything that the App writes, whoever made it. Networks of which nobody states the NIC, on virtual functions or on bridges
 * made elsewhere, have no row; the Markdown names them.
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
    const topology = this.topology();
    const demands = switchDemandsOf(topology);
    return switchDemandsMarkdown(demands, withoutNic(topology, demands));
  }

  /** Comma-separated values for a spreadsheet, as the App is now. */
  public toCsv(): string {
    return switchDemandsCsv(switchDemandsOf(this.topology()));
  }

  private topology(): Topology {
    const objects = this.scope.node.root.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
    return topologyOf(objects.map(render));
  }
}
