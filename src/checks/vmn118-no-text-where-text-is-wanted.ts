import { Check } from './check';
import { noTexts } from './no-texts';
import { networkId } from '../topology/network';
import { placeOf } from '../topology/place';

export const noTextWhereTextIsWanted: Check = {
  code: 'VMN118',
  level: 'error',
  title: 'a true, false or number stands where the API takes a text',
  why: 'kubectl reads unquoted on, off, yes, no and digits as no text, and the API server refuses the object',
  evidence: [
    'https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/apis/meta/v1/types.go#L223',
    'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetwork_types.go#L49-L53',
    'measured: kubectl annotate --local -o json shows spoofChk: off as false, and refuses the label v: 010 with "cannot unmarshal number into Go struct field"',
  ],

  *find({ manifests }) {
    for (const manifest of manifests) {
      for (const { path, value } of noTexts(manifest)) {
        const { kind, name } = manifest;
        yield {
          at: placeOf(manifest, ...path),
          message: `${path.join('.')} of ${name === '' ? `a ${kind}` : `${kind} "${networkId(manifest)}"`} is ${String(value)}, but it must be a text`,
          fix: `put the value in quotes${typeof value === 'boolean' ? `, such as "${value ? 'on' : 'off'}" or "${String(value)}"` : `: "${value}"`}`,
        };
      }
    }
  },
};
