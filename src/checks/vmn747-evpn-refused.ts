import { Check, Mistake } from './check';
import { UserDefinition, userDefinitions } from './user-definitions';
import { isObject, numberAt, textAt } from '../topology/json';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const evpnRefused: Check = {
  code: 'VMN747',
  level: 'error',
  title: 'a network\'s transport EVPN lacks what it needs, or its section has no such transport',
  why: 'the API server takes it for primary networks only: Layer2 with evpn.macVRF, Layer3 with evpn.ipVRF alone, and VNIs that differ',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L42', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L45', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L46', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L47', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/evpn.go#L23', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/evpn.go#L24', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L57'],

  *find({ manifests }) {
    for (const definition of userDefinitions(manifests)) {
      if (!definition.isCluster) continue;
      for (const [field, fault, fix] of faults(definition)) {
        yield { at: within(definition.place, field), message: `${definition.title} ${fault}`, fix } satisfies Mistake;
      }
    }
  },
};

function* faults({ spec, topology }: UserDefinition): Iterable<readonly [field: string, fault: string, fix: string]> {
  const { evpn } = spec;
  const isOn = spec.transport === 'EVPN';
  const role = textAt(spec, (topology ?? '').toLowerCase(), 'role');
  const isFit = (topology === 'Layer2' || topology === 'Layer3') && role === 'Primary';
  if (isOn && !isFit) {
    yield ['transport', `has transport EVPN with topology "${topology ?? ''}" and role "${role ?? ''}", but it is for primary Layer2 and Layer3 networks`, 'remove transport'];
  }
  if (isOn && evpn === undefined) yield ['transport', 'has transport EVPN, but no section evpn', 'add evpn with its vtep'];
  if (!isOn && evpn !== undefined) yield ['evpn', `has a section evpn, but transport ${JSON.stringify(spec.transport ?? null)}`, 'set transport to EVPN, or remove evpn'];
  if (!isOn || !isObject(evpn)) return;
  const [mac, ip] = [evpn.macVRF !== undefined, evpn.ipVRF !== undefined];
  if (textAt(evpn, 'vtep') === undefined || evpn.vtep === '') yield ['evpn', 'has an evpn section without vtep', 'state evpn.vtep'];
  if (topology === 'Layer2' && !mac) yield ['evpn', 'has topology "Layer2", but no evpn.macVRF', 'add evpn.macVRF with its vni'];
  if (topology === 'Layer3' && !ip) yield ['evpn', 'has topology "Layer3", but no evpn.ipVRF', 'add evpn.ipVRF with its vni'];
  if (topology === 'Layer3' && mac) yield ['evpn', 'has topology "Layer3", but an evpn.macVRF', 'remove evpn.macVRF'];
  const vnis = ['macVRF', 'ipVRF'].flatMap((key) => numberAt(evpn, key, 'vni') ?? []);
  const wrong = vnis.find((vni) => vni < 1 || vni > 16777215);
  if (wrong !== undefined) yield ['evpn', `has vni ${wrong} in its evpn section, but it is 1 to 16777215`, 'use a vni from 1 to 16777215'];
  if (vnis.length === 2 && vnis[0] === vnis[1]) yield ['evpn', `has vni ${plainText(vnis[0])} for both macVRF and ipVRF`, 'give each its own vni'];
}
