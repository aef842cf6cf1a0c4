import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Layer2Announcement } from './layer2-announcement';
import { MigrationPhase } from './migration-phase';
import { interfaceName } from '../values/interface-name';
import { dnsLabel, objectName } from '../values/kube-names';

/** Which state of the migration it is for. */
interface Moment {
  readonly phase: MigrationPhase;
  /** The bridge that carries the nodes' addresses. */
  readonly nodeBridge: string;
}

/**
 * The L2Advertisement of a phase. While both kinds of node are there it names both devices: a speaker announces if its node has any of them.
 *
 * @see https://github.com/metallb/metallb/blob/v0.16.1/speaker/layer2_controller.go#L136
 */
export function layer2Advertisement(scope: Construct, announcement: Layer2Announcement, { phase, nodeBridge }: Moment): ApiObject {
  const { name, oldInterface, otherInterfaces = [], ipAddressPools, namespaceName = 'metallb-system' } = announcement;
  const old = phase._kind === 'finished' ? [] : [oldInterface];
  const added = phase._kind === 'before' ? [] : [nodeBridge];
  const interfaces = [...new Set([...old, ...added, ...otherInterfaces])].map((device) => interfaceName(scope, 'announcement interfaces', device));
  return new ApiObject(scope, 'Announcement', {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'L2Advertisement',
    metadata: {
      name: objectName(scope, 'announcement.name', name),
      namespace: dnsLabel(scope, 'announcement.namespaceName', namespaceName),
    },
    spec: { ipAddressPools, interfaces },
  });
}
