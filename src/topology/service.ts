import { isObject, JsonObject, listAt, numberAt, textAt, textMapAt, valueAt } from './json';
import { groupOf } from './manifests';
import { Manifest, Place, placeOf } from './place';

/** A port of a Service, and where it leads to in the pods. */
export interface ServicePort {
  readonly target: number;
  readonly protocol: string;
  readonly place: Place;
}

/** A Service. */
export interface Service {
  readonly manifest: Manifest;
  readonly name: string;
  readonly namespace?: string;
  /** None: it selects nothing by itself. */
  readonly selector: { readonly [key: string]: string };
  /** It has no address of its own: its name leads to the pods'. */
  readonly isHeadless: boolean;
  /** Those that lead to a number; a name means a port of a container, which a VM has none of. */
  readonly ports: readonly ServicePort[];
}

/** @see https://github.com/kubernetes/api/blob/v0.34.1/core/v1/types.go */
export function serviceOf(manifest: Manifest): Service | undefined {
  if (manifest.kind !== 'Service' || groupOf(manifest) !== '') return undefined;
  const { name, namespace, object } = manifest;
  return {
    manifest,
    name,
    namespace,
    selector: textMapAt(object, 'spec', 'selector'),
    isHeadless: valueAt(object, 'spec', 'clusterIP') === 'None',
    ports: portsOf(manifest),
  };
}

function portsOf(manifest: Manifest): readonly ServicePort[] {
  return listAt(manifest.object, 'spec', 'ports').flatMap((port, i) => {
    const config: JsonObject = isObject(port) ? port : {};
    const field = config.targetPort === undefined || config.targetPort === null || config.targetPort === 0 ? 'port' : 'targetPort';
    const target = numberAt(config, field);
    const protocol = textAt(config, 'protocol') || 'TCP';
    return target === undefined ? [] : [{ target, protocol, place: placeOf(manifest, 'spec', 'ports', i, field) }];
  });
}
