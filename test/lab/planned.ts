import { LabOptions } from '../../src/lab/lab-options';
import { LabPlan } from '../../src/lab/plan';
import { planOf } from '../../src/lab/plan-of';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

/** Plugins as Debian 12 has them. */
export const CNI: LabOptions['cni'] = { folder: '/cni', types: new Set(['bridge', 'macvlan', 'tuning', 'sbr']), isRecent: false, checksMacs: true };

/** The plan of YAML. */
export function planned(yaml: string, options: Partial<LabOptions> = {}): LabPlan {
  return planOf(read(documentsIn(yaml, 'in.yaml')), { nodesPerGroup: 1, cni: CNI, ...options });
}

/** A network of a CNI configuration, and VM web on it. */
export function vmOn(config: string): string {
  return `
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata: {name: lan, namespace: vms}
spec: {config: '${config}'}
---
apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: web, namespace: vms}
spec: {template: {spec: {
  nodeSelector: {zone: a},
  domain: {devices: {interfaces: [{name: data, bridge: {}, macAddress: "02:00:00:00:00:01"}]}},
  networks: [{name: data, multus: {networkName: lan}}]}}}
`;
}
