import { ApiObject, ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { AttachmentProps } from './attachment-props';
import { RESOURCE_NAME } from '../manifests/annotations';
import { cniConfig, CniPluginConfig } from '../manifests/cni-config';
import { ChainedPlugin } from '../values/chained-plugin';
import { CniVersion } from '../values/cni-version';
import { optionalInstances } from '../values/given';
import { metadata as checkedMetadata } from '../values/kube-names';
import { oneOf } from '../values/one-of';
import { Owner, refuse } from '../values/refuse';

/** The shortest and the longest name that every CNI runtime takes: libcni's rule. */
const CONFIG_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** A NetworkAttachmentDefinition whose configuration may depend on the name and namespace that it got. */
export function attachmentDefinition(
  scope: Construct,
  props: AttachmentProps & { readonly chainedPlugins?: ChainedPlugin[] },
  plugin: (definition: ApiObject) => CniPluginConfig,
  resource?: string,
  defaultConfigName: (definition: ApiObject) => string = (definition) => definition.name,
): ApiObject {
  const cniVersion = oneOf(scope, 'cniVersion', props.cniVersion, { ...CniVersion }) ?? CniVersion.V0_3_1;
  const configName = props.configName === undefined ? undefined : cniConfigName(scope, 'configName', props.configName);
  const definition: ApiObject = new ApiObject(scope, 'Resource', {
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: withResource(checkedMetadata(scope, props.metadata), resource),
    spec: { config: Lazy.any({ produce: () => config }) },
  });
  const chain = optionalInstances(scope, 'chainedPlugins', props.chainedPlugins, ChainedPlugin, 'ChainedPlugin.tuning(…), ChainedPlugin.of(…), …');
  const head = { cniVersion, name: configName ?? defaultConfigName(definition) };
  const config = cniConfig(head, plugin(definition), chain?.map(({ _config }) => _config as CniPluginConfig));
  return definition;
}

/**
 * A name for a CNI configuration.
 *
 * @see https://github.com/containernetworking/cni/blob/v1.3.0/pkg/utils/utils.go
 */
export function cniConfigName(owner: Owner, prop: string, value: string): string {
  if (typeof value === 'string' && CONFIG_NAME.test(value)) return value;
  refuse(owner, prop, value, 'a CNI network name: letters, digits, "_", "." and "-", a letter or digit first');
}

function withResource(metadata: ApiObjectMetadata | undefined, resource: string | undefined): ApiObjectMetadata | undefined {
  if (resource === undefined) return metadata;
  return { ...metadata, annotations: { ...metadata?.annotations, [RESOURCE_NAME]: resource } };
}
