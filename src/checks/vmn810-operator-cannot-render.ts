import { Check, Mistake } from './check';
import { OperatorNetwork, operatorNetworks } from './vf-pools';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const operatorCannotRender: Check = {
  code: 'VMN810',
  level: 'error',
  title: 'the SR-IOV operator cannot write the attachment of a network',
  why: 'ipam, capabilities and metaPlugins are pasted into JSON inside a quoted YAML text: where that breaks, there is no attachment',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/bindata/manifests/cni-config/sriov/sriov-cni-config.yaml#L9', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/helper.go#L794', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/controllers/generic_network_controller.go#L137'],

  *find({ networks }) {
    for (const network of operatorNetworks(networks, ['SriovNetwork', 'SriovIBNetwork', 'OVSNetwork'])) {
      for (const key of ['ipam', 'capabilities', 'metaPlugins']) yield* mistakes(network, key);
    }
  },
};

function* mistakes({ title, spec, place }: OperatorNetwork, key: string): Iterable<Mistake> {
  const text = (textAt(spec, key) ?? '').trim();
  if (text === '') return;
  const isList = key === 'metaPlugins';
  const fault = text.replace(/''/g, '').includes('\'')
    ? ['has a single quote', 'write the text without single quotes']
    : isList && text.startsWith('[')
      ? ['is a list in brackets', 'write the plugins\' objects with commas between them, without brackets']
      : isJson(isList ? `[${text}]` : text) ? undefined : ['is not JSON', `correct the JSON of ${key}`];
  if (fault === undefined) return;
  const [what = '', fix = ''] = fault;
  yield { at: within(place, key), message: `${key} of ${title} ${what}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`, fix };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
