import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { addressingSections, addressingState } from './addressing-state';
import { bridgeNetplan } from './bridge-netplan';
import { HostAddressing } from './host-addressing';
import { fileObject, policyObject } from './node-network';
import { NodeRendering } from './node-rendering';
import { NetworkState, NmstateInterface, numeric, trunkPort } from '../manifests/nmstate';
import { switchPortsAnnotation } from '../manifests/switch-ports';
import { yaml } from '../manifests/yaml';
import { optionalInstance, requiredProps } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { ILinuxBridge } from '../values/linux-bridge';
import { NodeSelector } from '../values/node-selector';
import { mtu, optionalWholeNumber } from '../values/numbers';
import { conflict, refuse } from '../values/refuse';
import { SwitchPort } from '../values/switch-port';
import { Uplink } from '../values/uplink';
import { VlanSet } from '../values/vlan-set';

/** Properties for `BondedBridgeNode`. */
export interface BondedBridgeNodeProps {
  /**
   * Name, labels and annotations; under a file rendering also the ConfigMap's namespace.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Device name of the bridge, at most 15 bytes.
   *
   * @default br0
   */
  readonly bridgeName?: string;

  /** What the bridge hangs on: a bond, or a single NIC. */
  readonly uplink: Uplink;

  /**
   * The nodes.
   *
   * @default NodeSelector.role('worker')
   */
  readonly nodes?: NodeSelector;

  /**
   * VLANs that the uplink carries tagged. Written out, since only kubernetes-nmstate would add them by itself, and without them the bridge
   * does not filter. Not under netplan, which cannot filter a bridge's VLANs.
   *
   * @default VlanSet.parse('2-4094') - as kubernetes-nmstate adds to a port without VLANs
   */
  readonly vlans?: VlanSet;

  /**
   * VLAN of the uplink's untagged frames, 1–4094. Not under netplan.
   *
   * @default 1 - the kernel's
   */
  readonly nativeVlan?: number;

  /**
   * MTU of the uplink and the bridge, in bytes.
   *
   * @default - as the nodes have it
   */
  readonly mtu?: number;

  /**
   * The nodes' own addresses on the bridge.
   *
   * @default - as the nodes have them: none on a new bridge
   */
  readonly addressing?: HostAddressing;

  /**
   * NIC whose MAC the bridge takes, so that DHCP knows the node again. Not under netplan.
   *
   * @default - the first NIC under `HostAddressing.dhcp()`, else the kernel's choice
   */
  readonly copyMacFrom?: string;

  /**
   * Whether the bridge speaks the spanning tree protocol.
   *
   * @default false
   */
  readonly stp?: boolean;

  /**
   * For people who look at the node.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * What the network team configured on the switch; compared with the bridge and its networks.
   *
   * @default - unknown
   */
  readonly switchPort?: SwitchPort;

  /**
   * What carries the configuration.
   *
   * @default NodeRendering.policy()
   */
  readonly rendering?: NodeRendering;
}

/**
 * A bond (or a single NIC) and a Linux bridge on it, on a set of nodes. It *is* the bridge, so it can be handed to a `LinuxBridgeNetwork`.
 *
 * @example
 * const uplink = new BondedBridgeNode(chart, 'Uplink', {
 *   uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }),
 *   vlans: VlanSet.parse('10,20,25-100'),
 *   mtu: 9000,
 * });
 * new LinuxBridgeNetwork(chart, 'Vlan25', { bridge: uplink, vlan: 25 });
 */
export class BondedBridgeNode extends Construct implements ILinuxBridge {
  /** Device name of the bridge. */
  public readonly bridgeName: string;

  /** MTU of the bridge, if it was given. */
  public readonly bridgeMtu?: number;

  /** The nodes. */
  public readonly nodes: NodeSelector;

  /** The rendered object. */
  public readonly apiObject: ApiObject;

  private readonly given: BondedBridgeNodeProps;

  constructor(scope: Construct, id: string, props: BondedBridgeNodeProps) {
    super(scope, id);
    requiredProps(this, props);
    this.bridgeName = interfaceName(this, 'bridgeName', props.bridgeName ?? 'br0');
    this.bridgeMtu = mtu(this, 'mtu', props.mtu);
    this.nodes = optionalInstance(this, 'nodes', props.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …') ?? NodeSelector.role('worker');
    this.given = props;
    optionalInstance(this, 'vlans', props.vlans, VlanSet, 'VlanSet.parse(…), VlanSet.of(…)');
    optionalInstance(this, 'addressing', props.addressing, HostAddressing, 'HostAddressing.dhcp(), HostAddressing.fixed(…), …');
    optionalWholeNumber(this, 'nativeVlan', props.nativeVlan, 1, 4094);
    if (props.nativeVlan !== undefined && props.vlans?.includes(props.nativeVlan)) {
      conflict(this, `nativeVlan ${props.nativeVlan} is among vlans ${props.vlans}, so its frames would be both tagged and untagged`, 'take it out of one');
    }
    const withIpv6 = props.addressing?._ipv6 || props.addressing?._addresses.some((cidr) => cidr.family === 6);
    if (withIpv6 && this.bridgeMtu !== undefined && this.bridgeMtu < 1280) conflict(this, `mtu ${this.bridgeMtu} is below the 1280 that IPv6 needs`, 'raise mtu');
    if (props.copyMacFrom !== undefined) interfaceName(this, 'copyMacFrom', props.copyMacFrom);
    if (!(props.uplink instanceof Uplink)) refuse(this, 'uplink', props.uplink, 'Uplink.bond(…) or Uplink.nic(…)');
    if ([props.uplink.deviceName, ...props.uplink._ports].includes(this.bridgeName)) {
      conflict(this, `the bridge and one of its devices are both called "${this.bridgeName}"`, 'give bridgeName or the uplink another name');
    }
    const annotations = switchPortsAnnotation(this, { [props.uplink.deviceName]: props.switchPort });
    const head = { metadata: props.metadata, nodes: this.nodes, annotations };
    const rendering = optionalInstance(this, 'rendering', props.rendering, NodeRendering, 'NodeRendering.policy(), NodeRendering.nmstateFile(), …') ?? NodeRendering.policy();
    switch (rendering._kind) {
      case 'policy': this.apiObject = policyObject(this, head, rendering, this._state); break;
      case 'nmstate': this.apiObject = fileObject(this, head, 'nmstate', { [`${fileName(this.bridgeName)}.yml`]: this.toNmstate() }); break;
      case 'netplan': this.apiObject = fileObject(this, head, 'netplan', { [`60-${fileName(this.bridgeName)}.yaml`]: this.toNetplan() }); break;
    }
  }

  /**
   * The file for `/etc/netplan`.
   *
   * @throws if a prop has no word in netplan: vlans, nativeVlan, copyMacFrom, balanceSlb and some bonding options
   */
  public toNetplan(): string {
    const { vlans, nativeVlan, copyMacFrom } = this.given;
    const [foreign] = Object.entries({ vlans, nativeVlan, copyMacFrom }).find(([, value]) => value !== undefined) ?? [];
    if (foreign !== undefined) conflict(this, `${foreign} has no word in netplan`, `leave ${foreign} out, or let nmstate configure the nodes`);
    return yaml(bridgeNetplan(this, this.bridgeName, this.given));
  }

  /** The file for `/etc/nmstate`. */
  public toNmstate(): string {
    return yaml(this._state);
  }

  /**
   * What the nodes shall have, in nmstate's words, whatever carries it.
   *
   * @internal
   */
  public get _state(): NetworkState {
    const { uplink, addressing } = this.given;
    return { interfaces: [...this.uplinkState(uplink), this.bridgeState()], ...addressingSections(addressing, this.bridgeName) };
  }

  private uplinkState(uplink: Uplink): NmstateInterface[] {
    if (uplink._mode !== undefined) {
      const options = Object.fromEntries(Object.entries(uplink._options).map(([option, value]) => [option, numeric(value)]));
      return [{
        'name': uplink.deviceName,
        'type': 'bond',
        'state': 'up',
        'mtu': this.bridgeMtu,
        'link-aggregation': { mode: uplink._mode, options, port: uplink._ports },
      }];
    }
    // A bond hands its MTU on to its NICs, a bridge does not: it shrinks to its smallest port.
    return this.bridgeMtu === undefined ? [] : [{ name: uplink.deviceName, type: 'ethernet', state: 'up', mtu: this.bridgeMtu }];
  }

  private bridgeState(): NmstateInterface {
    const { uplink, nativeVlan, addressing, stp = false, description } = this.given;
    const vlans = this.given.vlans ?? VlanSet.parse('2-4094')._without(nativeVlan ?? 1);
    const firstNic = uplink._ports[0] ?? uplink.deviceName;
    return {
      'name': this.bridgeName,
      description,
      'type': 'linux-bridge',
      'state': 'up',
      'mtu': this.bridgeMtu,
      'copy-mac-from': this.given.copyMacFrom ?? (addressing?._method === 'dhcp' ? firstNic : undefined),
      ...addressingState(addressing),
      'bridge': {
        options: { stp: { enabled: stp } },
        port: [trunkPort(uplink.deviceName, vlans._spans, nativeVlan)],
      },
    };
  }
}

/** A ConfigMap's keys take fewer characters than the kernel's names do. */
function fileName(device: string): string {
  return device.replace(/[^-._a-zA-Z0-9]/g, '-');
}
