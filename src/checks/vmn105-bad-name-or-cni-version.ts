import { Check, CheckOptions } from './check';
import { configuredNetworks, networkName, ReadCniConfig } from './cni-configs';
import { CNI_PROJECT_PLUGINS, isOlderCniVersion, KNOWN_CNI_VERSIONS, OLDEST_CNI_VERSION } from './cni-versions';
import { goField } from '../topology/cni-config';
import { within } from '../topology/place';
import { isOlder } from '../values/is-older';

export const badNameOrCniVersion: Check = {
  code: 'VMN105',
  level: 'error',
  title: 'a CNI configuration has a network name or a cniVersion that is refused',
  why: 'the name is checked before any plugin runs, and a plugin refuses each cniVersion that is not on its list, letter for letter',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/utils/utils.go#L53-L55',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/skel/skel.go#L195-L198',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/version/version.go#L39',
    'measured: plugins 1.1.1 refuse cniVersion 1.1.0 with "incompatible CNI versions"',
  ],

  *find({ networks }, options) {
    for (const { network, config } of configuredNetworks(networks)) {
      const { name } = config;
      if (name !== undefined && name !== '' && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name)) {
        yield {
          at: within(config.place, 'name'),
          message: `${networkName(network)} has the name "${name}" in its config, but CNI takes letters, digits, "_", "." and "-" only, a letter or digit first`,
          fix: 'give it a name of those, or take it away: Multus puts the attachment\'s own in its place',
        };
      }
      const trouble = config.cniVersion === undefined || goField(config.object, 'cniVersions') !== undefined ? undefined : versionTrouble(config, config.cniVersion, options);
      if (trouble === undefined) continue;
      yield { at: within(config.place, 'cniVersion'), message: `${networkName(network)} has cniVersion "${config.cniVersion}", but ${trouble}`, fix: 'write "cniVersion": "0.3.1"' };
    }
  },
};

function versionTrouble({ plugins }: ReadCniConfig, version: string, { cniPluginsVersion }: CheckOptions): string | undefined {
  if (version === '') return undefined;
  const ofProject = plugins.find(({ type }) => type !== undefined && CNI_PROJECT_PLUGINS.has(type));
  if (!KNOWN_CNI_VERSIONS.includes(version)) {
    const isNewer = /^\d+\.\d+\.\d+$/.test(version) && isOlderCniVersion('1.1.0', version);
    // Other people's plugins may know more.
    if (isNewer && ofProject === undefined) return undefined;
    return `plugins know ${KNOWN_CNI_VERSIONS.slice(0, -1).join(', ')} and ${KNOWN_CNI_VERSIONS.slice(-1).join('')} only`;
  }
  if (version === '1.1.0' && ofProject !== undefined && isOlder(cniPluginsVersion, 1, 2)) {
    return `plugin "${ofProject.type ?? ''}" of version ${cniPluginsVersion} knows versions up to 1.0.0`;
  }
  for (const { type = '' } of plugins) {
    const oldest = OLDEST_CNI_VERSION.get(type);
    if (oldest !== undefined && isOlderCniVersion(version, oldest)) return `plugin "${type}" wants ${oldest} at least`;
  }
  return undefined;
}
