import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { topologyOf } from './app-topology';
import { ReachabilityAnswer, ReachabilityMatrix, ReachabilityVerdict } from './reachability-answer';
import { settingsOf } from './settings';
import { render } from './validate-once';
import { Verdict } from '../reach/answer';
import { parseEndpoint } from '../reach/endpoint';
import { reachMatrix } from '../reach/matrix';
import { matrixText } from '../reach/matrix-text';
import { KnownEndpoint, reach } from '../reach/reach';
import { reachText } from '../reach/reach-text';
import { Topology } from '../topology/topology';
import { mistake } from '../values/mistake';
import { refuse } from '../values/refuse';

const VERDICTS: { readonly [verdict in Verdict]: ReachabilityVerdict } = {
  yes: ReachabilityVerdict.YES,
  no: ReachabilityVerdict.NO,
  unknown: ReachabilityVerdict.UNKNOWN,
};

/**
 * Whether the VMs of an App reach each other, their nodes and what is beyond the switch: by layer 2 and within one subnet, over everything that the App
 * writes. It is yes only if it is so wherever the VMs may run, and no only if it is so nowhere. Two VMs on the pod network reach each other over it, so
 * name the interfaces (`shop/web:lan`) to ask about another network. Routers and what policies let through are not worked out. `NetworkChecks.of(app).configure({ closedWorld: true })` says that what the App does not have is not on the cluster.
 *
 * @example
 * const answer = Reachability.of(app).between('shop/web', 'shop/db');
 * if (answer.answer !== ReachabilityVerdict.YES) console.log(answer.text);
 */
export class Reachability {
  /**
   * The reachability of the App that a construct is in.
   *
   * @param scope the App, or anything in it
   */
  public static of(scope: IConstruct): Reachability {
    return new Reachability(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Whether two endpoints reach each other, as the App is now. An endpoint is `namespace/vm` (all its interfaces), `namespace/vm:interface` (of a
   * Pod or Deployment with Multus' annotation likewise), `node/NAME` (a Node, a host, a policy, or labels such as `role=worker`), `outside:VLAN` (beyond the switch), or the address that a VM's cloud-init gives it.
   *
   * @param one an endpoint
   * @param other an endpoint
   * @throws if one of them is none in the App
   */
  public between(one: string, other: string): ReachabilityAnswer {
    const topology = this.topology();
    const found = reach(topology, endpointOf(topology, 'one', one), endpointOf(topology, 'other', other), this.options());
    const { answer, hops, reason, assumes, mtu, fullSize } = found;
    return {
      answer: VERDICTS[answer],
      hops: hops.map((hop) => ({ ...hop })),
      reason,
      assumptions: [...assumes],
      mtu: mtu?.value,
      mtuLimitedBy: mtu?.at,
      fullSizePackets: fullSize === undefined ? undefined : VERDICTS[fullSize],
      text: reachText(found),
    };
  }

  /** Whether every interface of every VM reaches every other, as the App is now. */
  public matrix(): ReachabilityMatrix {
    const matrix = reachMatrix(this.topology(), this.options());
    return {
      groups: matrix.groups.map((group) => ({ ...group, interfaces: [...group.interfaces] })),
      cells: matrix.cells.map(({ groups: [oneGroup, otherGroup], answer, reason }) => ({ oneGroup, otherGroup, answer: VERDICTS[answer], reason })),
      text: matrixText(matrix),
    };
  }

  private topology(): Topology {
    const objects = this.scope.node.root.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
    return topologyOf(objects.map(render));
  }

  private options() {
    const { closedWorld, cniPluginsVersion } = settingsOf(this.scope).options;
    return { closedWorld, cniPluginsVersion };
  }
}

function endpointOf(topology: Topology, param: string, text: string): KnownEndpoint {
  if (typeof text !== 'string') refuse('Reachability.between', param, text, 'a text such as "shop/web", "shop/web:data", "node/worker-1", "outside:25" or "10.0.0.5"');
  const endpoint = parseEndpoint(topology, text);
  if (endpoint.kind === 'problem') throw mistake(`Reachability.between: ${endpoint.message}`);
  return endpoint;
}
