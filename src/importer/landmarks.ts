import { bindingOf } from './binding-of';
import { Known, World } from './candidate';
import { Binding } from '../index';

type Register = Map<string, Known>;

/** What the program has made so far that other constructs can be given. A name that two have leads to neither. */
export class Landmarks implements Omit<World, 'chart' | 'id'> {
  public readonly linuxBridges: Register = new Map();
  public readonly ovsBridges: Register = new Map();
  public readonly physicalNetworks: Register = new Map();
  public readonly resources: Register = new Map();
  public readonly networks: Register = new Map();
  private readonly ambiguous = new Set<string>();

  /** Takes note of a construct. */
  public add(variable: string, made: unknown): void {
    const { bridgeName, ovsBridgeName, physicalNetworkName, resourceName, networkName, networkNamespace, vmBinding } = made as Facts;
    const known = { variable, binding: vmBinding === undefined ? undefined : bindingOf(vmBinding._toKube()) };
    this.put(this.linuxBridges, 'linuxBridges', bridgeName, known);
    this.put(this.ovsBridges, 'ovsBridges', ovsBridgeName, known);
    this.put(this.physicalNetworks, 'physicalNetworks', physicalNetworkName, known);
    this.put(this.resources, 'resources', resourceName, known);
    this.put(this.networks, 'networks', networkName === undefined ? undefined : `${networkNamespace ?? ''}/${networkName}`, known);
  }

  private put(register: Register, what: string, name: string | undefined, known: Known): void {
    if (name === undefined) return;
    const key = `${what} ${name}`;
    if (register.has(name)) this.ambiguous.add(key);
    if (this.ambiguous.has(key)) register.delete(name);
    else register.set(name, known);
  }
}

interface Facts {
  readonly bridgeName?: string;
  readonly ovsBridgeName?: string;
  readonly physicalNetworkName?: string;
  readonly resourceName?: string;
  readonly networkName?: string;
  readonly networkNamespace?: string;
  readonly vmBinding?: Binding;
}
