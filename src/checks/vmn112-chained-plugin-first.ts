import { Check } from './check';
import { configuredNetworks, networkName } from './cni-configs';

const PLUGINS = 'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta';

/** Plugins that work on what another one made; bandwidth only where it has something to limit. */
const CHAINED: readonly (string | undefined)[] = ['tuning', 'cnv-tuning', 'sbr', 'vrf', 'portmap', 'firewall'];
const LIMITS = /^(ingress|egress)(rate|burst)$/i;

export const chainedPluginFirst: Check = {
  code: 'VMN112',
  level: 'error',
  title: 'a plugin that works on another one\'s interface stands alone or first',
  why: 'there is no interface yet for it to work on: it ends with "required prevResult missing" and the like, and the pod fails',
  evidence: [
    `${PLUGINS}/tuning/tuning.go#L351-L353`,
    `${PLUGINS}/bandwidth/main.go#L174-L176`,
    `${PLUGINS}/sbr/main.go#L156`,
    `${PLUGINS}/vrf/main.go#L57-L59`,
    `${PLUGINS}/portmap/main.go#L101-L103`,
    `${PLUGINS}/firewall/firewall.go#L144-L146`,
  ],

  *find({ networks }) {
    for (const { network, config } of configuredNetworks(networks)) {
      const [first] = config.plugins;
      if (first === undefined) continue;
      const limits = first.type === 'bandwidth' && Object.entries(first.config).some(([key, value]) => LIMITS.test(key) && value !== 0 && value !== null);
      if (!limits && !CHAINED.includes(first.type)) continue;
      const where = config.isChain ? 'first in the chain' : 'alone';
      yield {
        at: first.place,
        message: `plugin "${first.type ?? ''}" stands ${where} in ${networkName(network)}, but it works on another plugin's interface`,
        fix: 'put it into "plugins" behind the plugin that makes the interface, such as bridge',
      };
    }
  },
};
