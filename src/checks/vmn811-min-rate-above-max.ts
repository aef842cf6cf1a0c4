import { Check } from './check';
import { configField, configPlace, wholeNumber } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { numberAt } from '../topology/json';
import { networkId } from '../topology/network';
import { within } from '../topology/place';

export const minRateAboveMax: Check = {
  code: 'VMN811',
  level: 'warning',
  title: 'an SR-IOV network guarantees more than it allows',
  why: 'nobody compares the two rates until the NIC\'s driver does, which refuses them when a pod starts',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/sriov/sriov.go#L298', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/helper.go#L778'],

  *find({ networks }) {
    for (const network of networksOfKind('sriov', networks)) {
      const isOwn = network.config.kind === 'config';
      const [minKey, maxKey] = isOwn ? ['min_tx_rate', 'max_tx_rate'] : ['minTxRate', 'maxTxRate'];
      const rate = (key: string) => (isOwn ? wholeNumber(configField(network, key)) : numberAt(network.manifest.object, 'spec', key)) ?? 0;
      const [min, max] = [rate(minKey), rate(maxKey)];
      // A maximum of 0 is none.
      if (max === 0 || min <= max) continue;
      yield {
        at: isOwn ? configPlace(network, minKey) : within(network.place, minKey),
        message: `SR-IOV network "${networkId(network)}" has ${minKey} ${min}, but ${maxKey} ${max}`,
        fix: `make ${minKey} at most ${max}, or raise ${maxKey}`,
      };
    }
  },
};
