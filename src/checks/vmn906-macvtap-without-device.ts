import { Check } from './check';
import { networkName } from './cni-configs';
import { configField } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { MACVTAP_RESOURCE } from '../topology/macvtap-plugin';
import { placeOf } from '../topology/place';

const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';
const MACVTAP = 'https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg';

export const macvtapWithoutDevice: Check = {
  code: 'VMN906',
  level: 'error',
  title: 'a macvtap network asks for no device, or for one that the device plugin does not offer',
  why: 'the plugin moves the device that the pod was given into the pod: without one it fails with "failed to lookup device", and one that nobody offers keeps the pod pending',
  evidence: [
    `${MACVTAP}/util/netlink.go#L233-L236`,
    `${MACVTAP}/deviceplugin/lister.go#L69-L75`,
    `${MACVTAP}/deviceplugin/lister.go#L144-L146`,
  ],

  *find({ networks, platform }, { closedWorld }) {
    const configMaps = platform.macvtapPlugins;
    const devices = configMaps.map((configMap) => configMap.devices);
    const offered = new Set(devices.flatMap((list) => (list ?? []).map(({ name }) => name)));
    // An empty list offers every NIC; one that cannot be read, nobody knows what.
    const isKnown = devices.length > 0 && devices.every((list) => list !== undefined && list.length > 0);
    for (const network of networksOfKind('macvtap', networks)) {
      if (network.config.kind !== 'config') continue;
      const { resourceName = '', manifest } = network;
      if (resourceName === '') {
        const hasOwn = configField(network, 'deviceID') !== undefined;
        if (hasOwn) continue;
        const message = `macvtap ${networkName(network)} has no resourceName, so its pods are given no device`;
        yield { at: network.place, message, fix: `add the annotation ${RESOURCE_NAME}: ${MACVTAP_RESOURCE}<device>` };
        continue;
      }
      const device = resourceName.slice(MACVTAP_RESOURCE.length);
      if (!isKnown || !resourceName.startsWith(MACVTAP_RESOURCE) || offered.has(device)) continue;
      yield {
        at: placeOf(manifest, 'metadata', 'annotations', RESOURCE_NAME),
        message: `macvtap ${networkName(network)} asks for device "${device}", but the device plugin offers ${[...offered].sort().map((name) => `"${name ?? ''}"`).join(', ')}`,
        fix: 'name a device of DP_MACVTAP_CONF, or add this one there',
        related: configMaps.map(({ place }) => place),
        // Other nodes may have a plugin with another configuration.
        level: closedWorld ? 'error' : 'warning',
      };
    }
  },
};
