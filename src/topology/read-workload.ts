import { isObject, JsonPath, numberAt, objectAt, textAt, textMapAt, valueAt } from './json';
import { Attachment } from './nic';
import { Manifest, placeOf } from './place';
import { PodSelections, Workload } from './workload';
import { readJson } from '../text/read-json';

const POD_NETWORKS = 'k8s.v1.cni.cncf.io/networks';

/** Where each kind keeps its pods' metadata. */
const POD_METADATA: { readonly [kind: string]: JsonPath } = {
  Pod: ['metadata'],
  Deployment: ['spec', 'template', 'metadata'],
  DaemonSet: ['spec', 'template', 'metadata'],
  StatefulSet: ['spec', 'template', 'metadata'],
  ReplicaSet: ['spec', 'template', 'metadata'],
  Job: ['spec', 'template', 'metadata'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'metadata'],
};

/** A workload whose pods ask Multus for networks; undefined for every other manifest. */
export function readWorkload(manifest: Manifest, attachmentOf: (networkName: string, namespace?: string) => Attachment): Workload | undefined {
  const metadata = Object.prototype.hasOwnProperty.call(POD_METADATA, manifest.kind) ? POD_METADATA[manifest.kind] : undefined;
  if (metadata === undefined) return undefined;
  const text = textMapAt(manifest.object, ...metadata, 'annotations')[POD_NETWORKS];
  if (text === undefined) return undefined;
  const { name, namespace } = manifest;
  const selections = selectionsOf(text, (networkName) => attachmentOf(networkName, namespace));
  const spec = objectAt(manifest.object, ...metadata.slice(0, -1), 'spec');
  return {
    manifest,
    name,
    namespace,
    place: placeOf(manifest, ...metadata, 'annotations', POD_NETWORKS),
    text,
    selections,
    labels: textMapAt(manifest.object, ...metadata, 'labels'),
    spec,
    nodeSelector: textMapAt(spec, 'nodeSelector'),
    replicas: manifest.kind === 'Pod' ? 1 : numberAt(manifest.object, 'spec', 'replicas'),
  };
}

/**
 * The annotation as Multus reads it: JSON where the text holds one of `[{"`, else names parted by commas.
 *
 * @see https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go
 */
function selectionsOf(text: string, attach: (networkName: string) => Attachment): PodSelections {
  if (!/[[{"]/.test(text)) return shortForm(text, attach);
  const { value: list, error } = readJson(text);
  if (error !== undefined) return { kind: 'unreadable', message: error.message, error };
  if (!Array.isArray(list)) return { kind: 'unreadable', message: 'it is no JSON list' };
  const nameless = list.some((entry) => !isObject(entry) || textAt(entry, 'name') === undefined);
  if (nameless) return { kind: 'unreadable', message: 'an entry has no name' };
  const wrong = list.findIndex((entry) => !isTextList(valueAt(entry, 'ips')));
  if (wrong >= 0) return { kind: 'unreadable', message: `ips of entry ${wrong} is no list of texts` };
  return { kind: 'attachments', attachments: list.map((entry: unknown) => attachment(qualified(textAt(entry, 'name') ?? '', textAt(entry, 'namespace')), attach)) };
}

function isTextList(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

/** `[namespace/]name[@interface]`, where namespace and name are DNS labels: a name with a dot works in the JSON form only. */
function shortForm(text: string, attach: (networkName: string) => Attachment): PodSelections {
  const parts = text.split(',').map((part) => part.trim());
  const wrong = parts.find((part) => !/^([a-z0-9]([-a-z0-9]*[a-z0-9])?\/)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(@[^\s/@]{1,15})?$/.test(part));
  if (wrong !== undefined) return { kind: 'unreadable', message: `"${wrong}" is no [namespace/]name[@interface]` };
  return { kind: 'attachments', attachments: parts.map((part) => attachment(part.replace(/@.*$/, ''), attach)) };
}

function attachment(networkName: string, attach: (networkName: string) => Attachment) {
  return { networkName, attachment: attach(networkName) };
}

function qualified(name: string, namespace: string | undefined): string {
  return namespace === undefined || namespace === '' ? name : `${namespace}/${name}`;
}
