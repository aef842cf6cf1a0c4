import { Check, Mistake } from './check';
import { macvtapTextMistakes } from './macvtap-config-text';
import { goField } from '../topology/cni-config';
import { textAt } from '../topology/json';
import { MacvtapPlugin } from '../topology/macvtap-plugin';
import { Place, within } from '../topology/place';

const MACVTAP = 'https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg';
const MODES: readonly (string | undefined)[] = [undefined, 'bridge', 'private', 'vepa'];

export const macvtapDevicePluginConfig: Check = {
  code: 'VMN905',
  level: 'error',
  title: 'the configuration of the macvtap device plugin cannot work',
  why: 'the plugin ends when it cannot read the list; an entry without lowerDevice, or of a mode that it does not know, offers no device',
  evidence: [
    `${MACVTAP}/deviceplugin/lister.go#L137-L140`,
    `${MACVTAP}/deviceplugin/lister.go#L51-L53`,
    `${MACVTAP}/util/netlink.go#L35-L43`,
    `${MACVTAP}/util/netlink.go#L19-L29`,
  ],

  *find({ platform }) {
    for (const configMap of platform.macvtapPlugins) {
      yield* macvtapTextMistakes(configMap);
      yield* ofDevices(configMap);
    }
  },
};

function* ofDevices({ manifest, devices = [] }: MacvtapPlugin): Iterable<Mistake> {
  const names = new Map<string, Place>();
  for (const { name = '', lowerDevice, mode, config, place } of devices) {
    const owner = `device "${name}" of ConfigMap "${manifest.name}"`;
    if (lowerDevice === undefined && (goField(config, 'lowerDevice') ?? '') === '') {
      const master = textAt(config, 'master');
      const instead = master === undefined ? '' : `, but "master": "${master}", which the plugin does not know`;
      yield { at: place, message: `${owner} has no lowerDevice${instead}`, fix: `write "lowerDevice": "${master ?? 'eth1'}"` };
    }
    if (!MODES.includes(mode)) {
      yield { at: within(place, 'mode'), message: `${owner} has mode "${mode ?? ''}", but the plugin knows bridge, private and vepa only`, fix: 'write "mode": "bridge"' };
    }
    const first = names.get(name);
    const twice = `${owner} is there twice, and the last one counts`;
    if (first !== undefined) yield { at: place, message: twice, fix: 'give each a name of its own', related: [first], level: 'warning' };
    names.set(name, place);
  }
}
