import { Check } from './check';
import { networkName } from './cni-configs';
import { configField, configPlace, pluginOf } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { networkId } from '../topology/network';

export const netAttachDefName: Check = {
  code: 'VMN109',
  level: 'error',
  title: 'the netAttachDefName of an OVN-Kubernetes network is not its own name',
  why: 'the attachment is refused with "net-attach-def name is inconsistent with config", and pods on it never start',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1525-L1526',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/cni.go#L166-L168',
  ],

  *find({ networks }) {
    for (const network of networksOfKind('ovn', networks)) {
      const plugin = pluginOf(network);
      if (plugin === undefined || network.name === '' || network.ovnName === 'default') continue;
      const written = configField(network, 'netAttachDefName') ?? '';
      // What is no text is another check's.
      if (typeof written !== 'string' || isOwn(written, network)) continue;
      const own = network.namespace === undefined ? `<namespace>/${network.name}` : networkId(network);
      const message = written === ''
        ? `${networkName(network)} has no netAttachDefName, but OVN-Kubernetes wants its own name there`
        : `${networkName(network)} has netAttachDefName "${written}", which is not its own name "${own}"`;
      yield { at: written === '' ? plugin.place : configPlace(network, 'netAttachDefName'), message, fix: `write "netAttachDefName": "${own}"` };
    }
  },
};

/** Of an attachment whose namespace is not stated, the name alone is compared. */
function isOwn(written: string, { namespace, name }: { readonly namespace?: string; readonly name: string }): boolean {
  return namespace === undefined ? written.slice(written.indexOf('/') + 1) === name && written.indexOf('/') > 0 : written === `${namespace}/${name}`;
}
