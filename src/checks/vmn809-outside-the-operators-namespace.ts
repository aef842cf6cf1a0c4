import { Check } from './check';
import { operatorNetworks, poolTitle } from './vf-pools';
import { textAt } from '../topology/json';
import { placeOf, within } from '../topology/place';
import { isOlder } from '../values/is-older';

export const outsideTheOperatorsNamespace: Check = {
  code: 'VMN809',
  level: 'error',
  title: 'an object of the SR-IOV operator stands outside the operator\'s namespace',
  why: 'the operator takes policies from its own namespace only, up to 1.6 networks too; later versions take networks elsewhere, but without networkNamespace',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L124', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/controllers/generic_network_controller.go#L75', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/249e20012faf17b4f38057f29608bde2b21c5c9a/pkg/webhook/validate_networks.go#L38'],

  *find({ vfPools, networks }, { sriovOperatorNamespace: own, sriovOperatorVersion }) {
    if (own === undefined) return;
    for (const pool of vfPools) {
      if (pool.namespace === undefined || pool.namespace === own) continue;
      yield {
        at: placeOf(pool.manifest, 'metadata', 'namespace'),
        level: 'warning',
        message: `${poolTitle(pool)} is not used: the operator's namespace is "${own}"`,
        fix: `put it into namespace "${own}"`,
      };
    }
    for (const { title, manifest, spec, place } of operatorNetworks(networks, ['SriovNetwork', 'SriovIBNetwork', 'OVSNetwork'])) {
      const target = textAt(spec, 'networkNamespace') ?? '';
      const isIgnored = isOlder(sriovOperatorVersion, 1, 7);
      if (manifest.namespace === undefined || manifest.namespace === own || (target === '' && !isIgnored)) continue;
      yield {
        at: target === '' ? placeOf(manifest, 'metadata', 'namespace') : within(place, 'networkNamespace'),
        level: target === '' ? 'warning' : 'error',
        message: target === ''
          ? `${title} is ignored by operator ${sriovOperatorVersion}, whose namespace is "${own}"`
          : `${title} has networkNamespace "${target}", but stands outside the operator's namespace "${own}"`,
        fix: `put it into namespace "${own}", with networkNamespace "${target === '' ? manifest.namespace : target}"`,
      };
    }
  },
};
