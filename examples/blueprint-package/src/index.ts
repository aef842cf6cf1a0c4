import { BootDisk, ILinuxBridge, LinuxBridgeNetwork, NetworkedVirtualMachine, PrimaryNetwork } from 'cdk8s-vmnet';
import { Construct } from 'constructs';

/** Properties for `VlanService`. */
export interface VlanServiceProps {
  /** The bridge on the nodes. */
  readonly bridge: ILinuxBridge;
  /** The service's VLAN. */
  readonly vlan: number;
  /** Image that each VM boots. */
  readonly image: string;
  /** Addresses in the VLAN, one VM each. */
  readonly addresses: string[];
  /** Default gateway in the VLAN. */
  readonly gateway: string;
}

/** A service on a VLAN of its own: the network, and one VM for each address. */
export class VlanService extends Construct {
  public readonly network: LinuxBridgeNetwork;
  public readonly machines: NetworkedVirtualMachine[];

  constructor(scope: Construct, id: string, props: VlanServiceProps) {
    super(scope, id);
    this.network = new LinuxBridgeNetwork(this, 'Network', { bridge: props.bridge, vlan: props.vlan });
    this.machines = props.addresses.map((address, i) => {
      const vm = new NetworkedVirtualMachine(this, `Vm${i}`, {
        bootDisk: BootDisk.containerImage(props.image),
        primaryNetwork: PrimaryNetwork.none(),
      });
      vm.attach(this.network, { name: 'service', addresses: [address], gateway: props.gateway });
      return vm;
    });
  }
}
