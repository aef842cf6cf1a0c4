import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { attachmentDefinition } from './attachment-definition';
import { ChainableAttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { requiredProps } from '../values/given';
import { conflict, refuse } from '../values/refuse';
import { resourceName } from '../values/resource-name';

/** Properties for `CniNetwork`. */
export interface CniNetworkProps extends ChainableAttachmentProps {
  /** The plugin's keys, `type` among them, as they shall stand in the configuration. */
  readonly config: { [key: string]: any };

  /**
   * Resource that a pod on the network asks for, `domain/name`.
   *
   * @default - none
   */
  readonly resourceName?: string;
}

/**
 * A network by any CNI plugin or chain of them: for plugins that have no construct of their own.
 * VMs name the binding: `vm.attachWithBinding(network, Binding.bridge())`.
 *
 * @example
 * new CniNetwork(chart, 'PointToPoint', {
 *   config: { type: 'ptp', ipam: { type: 'host-local', subnet: '10.1.1.0/24' } },
 *   chainedPlugins: [ChainedPlugin.tuning()],
 * });
 */
export class CniNetwork extends MultusNetwork {
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: CniNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    const { type } = props.config ?? {};
    if (typeof type !== 'string' || !/^[^/\\\s]+$/.test(type)) refuse(this, 'config.type', type, 'the file name of a CNI plugin, such as "ptp"');
    for (const key of ['name', 'cniVersion', 'plugins']) {
      if (props.config[key] !== undefined) conflict(this, `config.${key} is said by the props configName, cniVersion and chainedPlugins`, `take ${key} out of config`);
    }
    if (!isJson(props.config)) refuse(this, 'config', props.config, 'what JSON can hold');
    const resource = props.resourceName === undefined ? undefined : resourceName(this, 'resourceName', props.resourceName);
    this.apiObject = attachmentDefinition(this, props, () => ({ ...props.config, type }), resource);
  }
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
