import { Check, Level, Mistake } from './check';
import { didYouMean } from './did-you-mean';
import { objectTitle, operatorNetworks } from './vf-pools';
import { JsonObject, objectAt } from '../topology/json';
import { Place, within } from '../topology/place';

const POLICY = ['resourceName', 'nodeSelector', 'priority', 'mtu', 'numVfs', 'nicSelector', 'deviceType', 'isRdma', 'needVhostNet', 'linkType', 'eSwitchMode', 'vdpaType',
  'excludeTopology', 'externallyManaged', 'bridge'];
const SELECTOR = ['vendor', 'deviceID', 'rootDevices', 'pfNames', 'netFilter'];
const NETWORK = ['networkNamespace', 'resourceName', 'capabilities', 'ipam', 'vlan', 'vlanQoS', 'vlanProto', 'spoofChk', 'trust', 'linkState', 'minTxRate', 'maxTxRate',
  'metaPlugins', 'logLevel', 'logFile'];
/** What grave thing its absence does. */
const GRAVE = new Map([
  ['pfName', 'without pfNames the policy takes every NIC that fits'],
  ['metaPluginsConfig', 'without metaPlugins the attachment has no chained plugins'],
]);

export const prunedSriovKey: Check = {
  code: 'VMN807',
  level: 'error',
  title: 'an object of the SR-IOV operator has a key that its kind does not know',
  why: 'the API server drops unknown keys without a word, so what the key was to say never happens; upstream\'s own documents write some of them',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodepolicy_types.go#L70', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetwork_types.go#L27'],

  *find({ vfPools, networks }) {
    for (const { manifest, spec, place } of vfPools) {
      yield* unknown(objectTitle(manifest), spec, POLICY, place);
      yield* unknown(`${objectTitle(manifest)}, in its nicSelector,`, objectAt(spec, 'nicSelector'), SELECTOR, within(place, 'nicSelector'));
    }
    for (const { title, spec, place } of operatorNetworks(networks, ['SriovNetwork'])) yield* unknown(title, spec, NETWORK, place);
  },
};

function* unknown(owner: string, object: JsonObject, known: readonly string[], place: Place): Iterable<Mistake> {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const grave = GRAVE.get(key);
    const meant = didYouMean(key, known);
    const level: Level = grave === undefined ? 'warning' : 'error';
    yield {
      at: within(place, key),
      level,
      message: `${owner} has the key "${key}", which is dropped${grave === undefined ? '' : `: ${grave}`}`,
      fix: meant === undefined ? `remove "${key}"` : `write "${meant}"`,
    };
  }
}
