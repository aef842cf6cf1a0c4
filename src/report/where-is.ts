import { Place } from '../topology/place';

/** The construct or file, then the object, then the field. */
export function whereIs(place: Place): string {
  const { source } = place.manifest;
  const line = source.userLine?.();
  const origin = line === undefined ? source.construct ?? source.file : `${source.construct ?? ''} (${line})`;
  return origin === undefined ? objectAndField(place) : `${origin}: ${objectAndField(place)}`;
}

/** `NetworkAttachmentDefinition vms/lan spec.config.vlan` */
export function objectAndField({ manifest, path, inside }: Place): string {
  const { kind, namespace, name } = manifest;
  const object = namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
  return [object.trim(), [...path, ...inside ?? []].join('.')].filter((part) => part !== '').join(' ');
}
