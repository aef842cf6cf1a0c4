import * as fc from 'fast-check';
import { topologyOf } from './topology-of';

describe('read', () => {
  it('never throws, whatever a manifest holds', () => {
    const kinds = fc.constantFrom(
      ['k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition'], ['nmstate.io/v1', 'NodeNetworkConfigurationPolicy'], ['kubevirt.io/v1', 'VirtualMachine'],
      ['kubevirt.io/v1', 'VirtualMachineInstance'], ['k8s.ovn.org/v1', 'UserDefinedNetwork'], ['k8s.ovn.org/v1', 'ClusterUserDefinedNetwork'],
      ['sriovnetwork.openshift.io/v1', 'SriovNetwork'], ['sriovnetwork.openshift.io/v1', 'OVSNetwork'], ['v1', 'ConfigMap'], ['v1', 'List'], ['apps/v1', 'Deployment'],
    );
    const manifest = fc.tuple(kinds, fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), fc.jsonValue())
      .map(([[apiVersion, kind], metadata, spec, data, items]) => ({ apiVersion, kind, metadata, spec, data, items }));
    fc.assert(fc.property(fc.array(manifest, { maxLength: 4 }), (objects) => { topologyOf(objects); }), { numRuns: 1000 });
    fc.assert(fc.property(fc.jsonValue(), (value) => { topologyOf([value]); }));
  });
});
