import { Check } from './check';
import { networkName } from './cni-configs';
import { jsonFault } from './json-fault';
import { hasPlaceholder } from '../text/placeholder';
import { valueAt } from '../topology/json';
import { Place } from '../topology/place';

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
      if (isTemplate(place)) {
        yield { at: place, message: `the config of ${name} is a template, and no JSON`, fix: 'render it first (helm template, flux build), and check what comes out', level: 'warning' };
        continue;
      }
      yield error === undefined
        ? { at: place, message: `the config of ${name} is JSON, but no object`, fix: 'put the configuration into one pair of braces' }
        : { at: place, message: `the config of ${name} is not JSON: ${jsonFault(error)}`, fix: `mend line ${error.line} of spec.config` };
    }
  },
};

function isTemplate({ manifest, path }: Place): boolean {
  const text = valueAt(manifest.object, ...path);
  return typeof text === 'string' && hasPlaceholder(text);
}
