import { ApiObjectMetadata } from 'cdk8s';
import { Owner, refuse } from './refuse';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** An object's name: a DNS subdomain of at most 253 characters. */
export function objectName(owner: Owner, prop: string, value: string): string {
  if (isSubdomain(value)) return value;
  refuse(owner, prop, value, 'a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends');
}

/** A DNS label of at most 63 characters, as a namespace is. */
export function dnsLabel(owner: Owner, prop: string, value: string): string {
  if (typeof value === 'string' && value.length <= 63 && LABEL.test(value)) return value;
  refuse(owner, prop, value, 'a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends');
}

/** A label map, keys and values as the API server takes them. */
export function labels(owner: Owner, prop: string, value: { readonly [key: string]: string }): { readonly [key: string]: string } {
  for (const [key, text] of Object.entries(value)) {
    qualifiedName(owner, `key of ${prop}`, key);
    const isValue = typeof text === 'string' && text.length <= 63 && (text === '' || QUALIFIED.test(text));
    if (!isValue) refuse(owner, `${prop} "${key}"`, text, 'a label value: a string of at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends, or empty');
  }
  return value;
}

/** `[domain/]name`, as keys of labels and annotations are. */
export function qualifiedName(owner: Owner, prop: string, value: string): string {
  const parts = typeof value === 'string' ? value.split('/') : [];
  const name = parts[parts.length - 1] ?? '';
  const isName = name.length <= 63 && QUALIFIED.test(name);
  const isDomain = parts.length === 1 || (parts.length === 2 && isSubdomain(parts[0] ?? ''));
  if (isName && isDomain) return value;
  refuse(owner, prop, value, '[domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends');
}

/** What a user gave as metadata, checked as the API server would. */
export function metadata(owner: Owner, given: ApiObjectMetadata | undefined, prop = 'metadata'): ApiObjectMetadata | undefined {
  if (given === undefined) return undefined;
  if (given.name !== undefined) objectName(owner, `${prop}.name`, given.name);
  if (given.namespace !== undefined) dnsLabel(owner, `${prop}.namespace`, given.namespace);
  if (given.labels !== undefined) labels(owner, `${prop}.labels`, given.labels);
  for (const [key, text] of Object.entries(given.annotations ?? {})) {
    // The API server compares annotations' keys in lower case.
    qualifiedName(owner, `key of ${prop}.annotations`, key.toLowerCase());
    if (typeof text !== 'string') refuse(owner, `${prop}.annotations "${key}"`, text, 'a string');
  }
  return given;
}

function isSubdomain(value: string): boolean {
  return typeof value === 'string' && value.length <= 253 && value.split('.').every((part) => LABEL.test(part));
}
