import { carriedYaml } from './carried-yaml';
import { isObject, JsonPath, textAt, textMapAt, valueAt } from './json';
import { groupOf } from './manifests';
import { inside, Manifest, Place, placeOf, within } from './place';
import { VALUES } from '../manifests/annotations';
import { documentsOf } from '../text/documents-of';

/** A setting of Cilium, and where it stands. */
export interface CiliumSetting<T> {
  readonly value: T;
  readonly place: Place;
}

/** Cilium's settings, as one object states them. What is undefined was not stated there. */
export interface CiliumSettings {
  readonly manifest: Manifest;
  readonly place: Place;
  /** Whether Cilium renames the CNI configurations of others. */
  readonly exclusive?: CiliumSetting<boolean>;
  /** Whether the socket load balancer leaves pods alone. */
  readonly socketLbHostOnly?: CiliumSetting<boolean>;
  readonly kubeProxyReplacement?: CiliumSetting<boolean>;
  readonly bpfMasquerade?: CiliumSetting<boolean>;
  readonly hostLegacyRouting?: CiliumSetting<boolean>;
  /** Names of devices, `eth+` for all that begin so, `!eth0` for all but it; none: Cilium finds them out. */
  readonly devices?: CiliumSetting<readonly string[]>;
}

interface Keys {
  readonly exclusive: JsonPath;
  readonly socketLbHostOnly: JsonPath;
  readonly kubeProxyReplacement: JsonPath;
  readonly bpfMasquerade: JsonPath;
  readonly hostLegacyRouting: JsonPath;
  readonly devices: JsonPath;
}

/** @see https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/values.yaml */
const HELM: Keys = {
  exclusive: ['cni', 'exclusive'],
  socketLbHostOnly: ['socketLB', 'hostNamespaceOnly'],
  kubeProxyReplacement: ['kubeProxyReplacement'],
  bpfMasquerade: ['bpf', 'masquerade'],
  hostLegacyRouting: ['bpf', 'hostLegacyRouting'],
  devices: ['devices'],
};

/** @see https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/templates/cilium-configmap.yaml */
const AGENT: Keys = {
  exclusive: ['cni-exclusive'],
  socketLbHostOnly: ['bpf-lb-sock-hostns-only'],
  kubeProxyReplacement: ['kube-proxy-replacement'],
  bpfMasquerade: ['enable-bpf-masquerade'],
  hostLegacyRouting: ['enable-host-legacy-routing'],
  devices: ['devices'],
};

/** Before 1.14 the replacement had more words than two. */
const TRUE: readonly unknown[] = [true, 'true', 'strict'];
const FALSE: readonly unknown[] = [false, 'false', 'disabled'];

/** The agent's own ConfigMap, the values of its chart in a HelmChartConfig or HelmChart of K3s and RKE2, or in a ConfigMap that is annotated so. */
export function ciliumSettingsOf(manifest: Manifest): readonly CiliumSettings[] {
  const { kind, name, object } = manifest;
  if (groupOf(manifest) === 'helm.cattle.io' && (kind === 'HelmChartConfig' || kind === 'HelmChart') && /(^|-)cilium$/.test(name)) {
    const text = textAt(object, 'spec', 'valuesContent');
    return text === undefined ? [] : [settingsIn(manifest, documentsOf(text)[0]?.value, inside(placeOf(manifest, 'spec', 'valuesContent')), HELM)];
  }
  if (kind !== 'ConfigMap' || manifest.apiVersion !== 'v1') return [];
  if (textMapAt(object, 'metadata', 'annotations')[VALUES] === 'cilium') {
    return carriedYaml(manifest).map(({ value, place }) => settingsIn(manifest, value, inside(place), HELM));
  }
  return name === 'cilium-config' ? [settingsIn(manifest, valueAt(object, 'data'), placeOf(manifest, 'data'), AGENT)] : [];
}

function settingsIn(manifest: Manifest, values: unknown, place: Place, keys: Keys): CiliumSettings {
  const all = isObject(values) ? values : {};
  const flag = (path: JsonPath) => {
    const value = valueAt(all, ...path);
    if (TRUE.includes(value)) return { value: true, place: within(place, ...path) };
    return FALSE.includes(value) ? { value: false, place: within(place, ...path) } : undefined;
  };
  const devices = devicesIn(valueAt(all, ...keys.devices));
  return {
    manifest,
    place,
    exclusive: flag(keys.exclusive),
    socketLbHostOnly: flag(keys.socketLbHostOnly),
    kubeProxyReplacement: flag(keys.kubeProxyReplacement),
    bpfMasquerade: flag(keys.bpfMasquerade),
    hostLegacyRouting: flag(keys.hostLegacyRouting),
    devices: devices === undefined ? undefined : { value: devices, place: within(place, ...keys.devices) },
  };
}

function devicesIn(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((name) => name !== '');
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;
}

/** Whether Cilium's list of devices takes one: the first entry that fits says so, or says no. */
export function takesDevice(devices: readonly string[], name: string): boolean {
  for (const entry of devices) {
    const [isExcluded, pattern] = entry.startsWith('!') ? [true, entry.slice(1)] : [false, entry];
    const fits = pattern.endsWith('+') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
    if (fits) return !isExcluded;
  }
  return false;
}
