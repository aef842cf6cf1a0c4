import { Check } from './check';
import { networkName } from './cni-configs';
import { isFault, lineAndColumn, readJsonText } from './json-text';

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
      const { text, place } = config;
      const read = readJsonText(text);
      const { line, column } = lineAndColumn(text, isFault(read) ? read.offset : read.start);
      const cause = isFault(read) ? read.cause : 'it is no object in braces';
      yield {
        at: place,
        message: `the config of ${networkName(network)} is not JSON: line ${line}, column ${column}: ${cause}`,
        fix: `mend line ${line} of spec.config, and see that the whole is one object in braces`,
      };
    }
  },
};
