import { instance } from '../values/given';
import { refuse } from '../values/refuse';
import { VlanSet } from '../values/vlan-set';

/** The VLANs of a VLAN filter: known now, or when a cluster is deployed. */
export class FilterVlans {
  /**
   * These VLANs.
   *
   * @param vlans such as `VlanSet.parse('10,20,25-100')`
   */
  public static of(vlans: VlanSet): FilterVlans {
    return new FilterVlans(instance('FilterVlans.of', 'vlans', vlans, VlanSet, 'VlanSet.parse(…), VlanSet.of(…)').toString());
  }

  /**
   * Those that a variable of a Palette cluster profile holds. It is written as `{{.spectro.var.NAME}}`, and our checks do not know the VLANs.
   *
   * @param variableName letters, digits and "_"
   * @throws if it can be no variable
   * @see https://docs.spectrocloud.com/profiles/cluster-profiles/create-cluster-profiles/define-profile-variables/
   */
  public static profileVariable(variableName: string): FilterVlans {
    const isName = typeof variableName === 'string' && /^[A-Za-z_]\w{0,62}$/.test(variableName);
    if (!isName) refuse('FilterVlans.profileVariable', 'variableName', variableName, 'a variable\'s name: letters, digits and "_", no digit first');
    return new FilterVlans(`{{.spectro.var.${variableName}}}`);
  }

  private constructor(private readonly written: string) {}

  /**
   * As manifests carry them.
   *
   * @internal
   */
  public get _text(): string {
    return this.written;
  }
}
