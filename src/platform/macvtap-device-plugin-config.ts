import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { attach } from '../synth/attach';
import { optionalList } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { metadata, qualifiedName } from '../values/kube-names';
import { optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { refuse } from '../values/refuse';

/** How macvtap interfaces on one NIC treat each other. The device plugin knows no passthru. */
export enum MacvtapMode {
  /** They talk to each other directly. */
  BRIDGE = 'bridge',
  /** Their frames go out to the switch, which must send them back. */
  VEPA = 'vepa',
  /** They do not hear each other. */
  PRIVATE = 'private',
}

/** A NIC that VMs may have macvtap interfaces on. */
export interface MacvtapLowerDevice {
  /** Name of the resource: `MacvtapNetwork` asks for it. The plugin calls its host interfaces `<name>Mvp<n>`, so it is short: 10 characters at capacity 100. */
  readonly name: string;

  /** The NIC, bond or VLAN interface on the nodes. */
  readonly lowerDevice: string;

  /**
   * How the interfaces treat each other.
   *
   * @default MacvtapMode.BRIDGE
   */
  readonly mode?: MacvtapMode;

  /**
   * Interfaces on a node at once, from 1.
   *
   * @default 100
   */
  readonly capacity?: number;
}

/** Properties for `MacvtapDevicePluginConfig`. */
export interface MacvtapDevicePluginConfigProps {
  /**
   * Name and namespace (the device plugin's), labels and annotations.
   *
   * @default - name macvtap-deviceplugin-config, in the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The NICs.
   *
   * @default - every NIC and bond of every node, each under its own name
   */
  readonly devices?: MacvtapLowerDevice[];
}

/**
 * Which NICs the macvtap device plugin offers to VMs. The plugin reads it when it starts.
 *
 * @see https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg/deviceplugin/lister.go#L18
 */
export class MacvtapDevicePluginConfig extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: MacvtapDevicePluginConfigProps = {}) {
    super(scope, id);
    attach(this);
    const devices = optionalList(this, 'devices', props.devices, 'a list of devices') ?? [];
    const names = devices.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) refuse(this, 'devices.name', twice, 'each name once: the plugin keeps the last');
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'macvtap-deviceplugin-config', ...metadata(this, props.metadata) },
      data: { DP_MACVTAP_CONF: JSON.stringify(devices.map((device) => deviceConfig(this, device)), undefined, 2) },
    });
  }
}

function deviceConfig(scope: Construct, { name, lowerDevice, mode, capacity = 100 }: MacvtapLowerDevice): object {
  qualifiedName(scope, 'devices.name', `macvtap.network.kubevirt.io/${name}`);
  optionalWholeNumber(scope, 'devices.capacity', capacity, 1, 65535);
  interfaceName(scope, 'the host interface that devices.name makes', `${name}Mvp${capacity - 1}`);
  return {
    name,
    lowerDevice: interfaceName(scope, 'devices.lowerDevice', lowerDevice),
    mode: oneOf(scope, 'devices.mode', mode, { ...MacvtapMode }) ?? MacvtapMode.BRIDGE,
    capacity,
  };
}
