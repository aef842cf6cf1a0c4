import { options } from '../values/given';
import { dnsLabel } from '../values/kube-names';
import { mtu, vlanId } from '../values/numbers';
import { refuse } from '../values/refuse';
import { VlanSet } from '../values/vlan-set';

/** A VLAN of a catalogue. */
export interface CatalogueVlan {
  /** Its id, 1–4094. */
  readonly vlan: number;

  /**
   * MTU of whoever is attached, in bytes.
   *
   * @default - the carrier's, if it is known; else the plugin's
   */
  readonly mtu?: number;
}

/**
 * The site's VLANs by name, in one place: the trunk of the nodes' uplinks, the networks and the tenants all follow from it.
 *
 * @example
 * const vlans = VlanCatalogue.of({ frontend: { vlan: 25 }, storage: { vlan: 100, mtu: 9000 } });
 * const uplink = new BondedBridgeNode(chart, 'Uplink', { uplink: Uplink.nic('eth1'), vlans: vlans.vlanSet });
 * const shop = new VlanNetworks(chart, 'Networks', { catalogue: vlans, carrier: VlanCarrier.linuxBridge(uplink) });
 * shop.network('frontend');
 */
export class VlanCatalogue {
  /**
   * A catalogue of VLANs.
   *
   * @param vlans by name, which is a DNS label and becomes the networks' name
   * @throws if there is none, a name or id is none, or two names have one id
   */
  public static of(vlans: { [name: string]: CatalogueVlan }): VlanCatalogue {
    const owner = 'VlanCatalogue.of';
    const names = new Map<number, string>();
    for (const [name, entry] of Object.entries(options(owner, vlans, 'VLANs by name, such as { frontend: { vlan: 25 } }'))) {
      dnsLabel(owner, 'name', name);
      const id = vlanId(owner, `vlan of "${name}"`, options(owner, entry, '{ vlan: 25 }').vlan);
      mtu(owner, `mtu of "${name}"`, entry.mtu);
      const other = names.get(id);
      if (other !== undefined) refuse(owner, `vlan of "${name}"`, id, `a VLAN of its own; it is "${other}" already`);
      names.set(id, name);
    }
    if (names.size === 0) refuse(owner, 'vlans', vlans, 'at least one VLAN');
    return new VlanCatalogue(new Map(Object.entries(vlans)));
  }

  /** The names, as they were given. */
  public readonly names: string[];

  /** All ids: what a trunk must carry. */
  public readonly vlanSet: VlanSet;

  private constructor(private readonly entries: ReadonlyMap<string, CatalogueVlan>) {
    this.names = [...entries.keys()];
    this.vlanSet = VlanSet.of(...[...entries.values()].map(({ vlan }) => vlan));
  }

  /**
   * A VLAN by its name.
   *
   * @param name its name
   * @throws if the catalogue does not have it
   */
  public vlan(name: string): CatalogueVlan {
    return this.entries.get(name) ?? refuse('VlanCatalogue.vlan', 'name', name, `one of ${this.names.join(', ')}`);
  }
}
