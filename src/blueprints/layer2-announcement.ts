import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { MigrationPhase } from './migration-phase';
import { dnsLabel, objectName } from '../values/kube-names';

/** MetalLB's L2Advertisement, which names a device that the migration takes away. */
export interface Layer2Announcement {
  /** Name of the L2Advertisement. */
  readonly name: string;

  /** The device that goes, such as `bond0.100`. */
  readonly oldInterface: string;

  /**
   * Devices that it names beside that one.
   *
   * @default - none
   */
  readonly otherInterfaces?: string[];

  /**
   * Pools whose addresses it announces.
   *
   * @default - all pools
   */
  readonly ipAddressPools?: string[];

  /**
   * Namespace of MetalLB.
   *
   * @default metallb-system
   */
  readonly namespaceName?: string;
}

/**
 * The L2Advertisement of a phase. While both kinds of node are there it names both devices: a speaker announces if its node has any of them.
 *
 * @see https://github.com/metallb/metallb/blob/v0.16.1/speaker/layer2_controller.go#L136
 */
export function layer2Advertisement(scope: Construct, { name, oldInterface, otherInterfaces = [], ipAddressPools, namespaceName = 'metallb-system' }: Layer2Announcement, phase: MigrationPhase, nodeBridge: string): ApiObject {
  const old = phase._kind === 'finished' ? [] : [oldInterface];
  const added = phase._kind === 'before' ? [] : [nodeBridge];
  return new ApiObject(scope, 'Announcement', {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'L2Advertisement',
    metadata: {
      name: objectName(scope, 'announcement.name', name),
      namespace: dnsLabel(scope, 'announcement.namespaceName', namespaceName),
    },
    spec: { ipAddressPools, interfaces: [...new Set([...old, ...added, ...otherInterfaces])] },
  });
}
