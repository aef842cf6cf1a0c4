import { isObject, numberAt, textAt, textMapAt } from './json';
import { Manifest } from './place';

/** The annotation that states what the switch offers, JSON by device name. */
export const SWITCH_PORTS = 'vmnet.dev/switch-ports';

/** What the switch offers on the other end of a device. Undefined: nobody said. */
export interface SwitchPort {
  readonly vlans?: string;
  readonly nativeVlan?: number;
  readonly mtu?: number;
  readonly aggregation?: string;
}

/** What an object's annotation says of switch ports; nothing where it says nothing that can be read. */
export function switchPortsOf(manifest: Manifest): { readonly [device: string]: SwitchPort } {
  const text = textMapAt(manifest.object, 'metadata', 'annotations')[SWITCH_PORTS];
  if (text === undefined) return {};
  try {
    const ports: unknown = JSON.parse(text);
    if (!isObject(ports)) return {};
    return Object.fromEntries(Object.entries(ports).filter(([, port]) => isObject(port)).map(([device, port]) => [device, {
      vlans: textAt(port, 'vlans'),
      nativeVlan: numberAt(port, 'nativeVlan'),
      mtu: numberAt(port, 'mtu'),
      aggregation: textAt(port, 'aggregation'),
    }]));
  } catch {
    return {};
  }
}
