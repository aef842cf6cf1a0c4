import { Check } from './check';
import { networkName } from './cni-configs';
import { jsonFault } from './json-fault';

export const configIsNotJson: Check = {
  code: 'VMN101',
  level: 'error',
  title: 'the CNI configuration of a network is not JSON',
  why: 'the API server takes any text; Multus parses it when the first pod attaches, and fails the pod',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/vendor/github.com/k8snetworkplumbingwg/network-attachment-definition-client/pkg/utils/cniconfig.go#L113-L116',
  ],

  *find({ networks }) {
    for (const network of networks) {
      const { config } = network;
      if (config.kind !== 'unreadable') continue;
      const { place, error } = config;
      const name = networkName(network);
      yield error === undefined
        ? { at: place, message: `the config of ${name} is JSON, but no object`, fix: 'put the configuration into one pair of braces' }
        : { at: place, message: `the config of ${name} is not JSON: ${jsonFault(error)}`, fix: `mend line ${error.line} of spec.config` };
    }
  },
};
