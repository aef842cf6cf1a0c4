import { ApiObjectMetadata } from 'cdk8s';
import { ChainedPlugin } from '../values/chained-plugin';
import { CniVersion } from '../values/cni-version';

/** What every network that is a NetworkAttachmentDefinition takes. */
export interface AttachmentProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - a name derived from the construct's path, in the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * `name` in the CNI configuration.
   *
   * @default - the attachment's name
   */
  readonly configName?: string;

  /**
   * Version of the CNI specification that the configuration is written for.
   *
   * @default CniVersion.V0_3_1 - which every plugin in use knows
   */
  readonly cniVersion?: CniVersion;
}

/** What networks take whose plugin can be followed by others. */
export interface ChainableAttachmentProps extends AttachmentProps {
  /**
   * Plugins that run behind the network's own, in this order. An empty list still writes the chained form.
   *
   * @default - none, written as a single plugin
   */
  readonly chainedPlugins?: ChainedPlugin[];
}
