import { Check } from './check';
import { configField, configPlace, wholeNumber } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { valueAt } from '../topology/json';
import { networkId, SriovNetwork } from '../topology/network';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const priorityWithoutVlan: Check = {
  code: 'VMN808',
  level: 'error',
  title: 'an SR-IOV network has a VLAN priority or protocol, but no VLAN',
  why: 'priority and protocol stand in a VLAN tag, so the CNI plugin refuses them without a VLAN and the pod does not start',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go#L99', 'https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go#L104', 'https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go#L124', 'https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go#L139'],

  *find({ networks }) {
    for (const network of networksOfKind('sriov', networks)) {
      if (network.vlan !== 0) continue;
      const vlan = fieldOf(network, 'vlan').value;
      const isInfiniband = network.manifest.kind === 'SriovIBNetwork' || configField(network, 'type') === 'ib-sriov';
      if (isInfiniband || (vlan !== undefined && typeof vlan !== 'number')) continue;
      for (const key of ['vlanQoS', 'vlanProto']) {
        const { value, place } = fieldOf(network, key);
        // In an attachment any value needs the key; the operator always writes it, as 0.
        const isUnset = value === undefined || value === null || ((wholeNumber(value) === 0 || plainText(value).toLowerCase() === '802.1q') && hasVlanKey(network));
        if (isUnset) continue;
        yield {
          at: place,
          message: `SR-IOV network "${networkId(network)}" has ${key} ${JSON.stringify(value)}, but ${hasVlanKey(network) ? 'VLAN 0' : 'no vlan'}`,
          fix: `state the VLAN, or remove ${key}`,
        };
      }
    }
  },
};

function fieldOf(network: SriovNetwork, key: string) {
  if (network.config.kind === 'config') return { value: configField(network, key), place: configPlace(network, key) };
  return { value: valueAt(network.manifest.object, 'spec', key), place: within(network.place, key) };
}

function hasVlanKey(network: SriovNetwork): boolean {
  return network.config.kind !== 'config' || configField(network, 'vlan') !== undefined;
}
