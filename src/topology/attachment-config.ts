import { cniConfigOf } from './cni-config';
import { JsonObject } from './json';
import { Manifest } from './place';

/** What the configuration in a NetworkAttachmentDefinition's text says: spaces and the order of its keys say nothing. Undefined where there is none to be read. */
export function attachmentConfig(manifest: Manifest): JsonObject | undefined {
  if (manifest.kind !== 'NetworkAttachmentDefinition') return undefined;
  const config = cniConfigOf(manifest);
  return config.kind === 'config' ? config.object : undefined;
}
