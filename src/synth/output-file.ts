import { App, Chart, YamlOutputType } from 'cdk8s';
import { IConstruct } from 'constructs';
import { textAt } from '../topology/json';

/**
 * The file that an App writes an object to, where it writes one file a resource; undefined where objects share files.
 *
 * @see https://github.com/cdk8s-team/cdk8s-core/blob/v2.69.10/src/app.ts#L221
 */
export function outputFile(construct: IConstruct, object: unknown): string | undefined {
  const { root } = construct.node;
  if (!(root instanceof App)) return undefined;
  const { yamlOutputType, outputFileExtension } = root;
  const isOneEach = yamlOutputType === YamlOutputType.FILE_PER_RESOURCE || yamlOutputType === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
  if (!isOneEach) return undefined;
  const file = `${fileName(object)}${outputFileExtension}`;
  return yamlOutputType === YamlOutputType.FILE_PER_RESOURCE ? file : `${Chart.of(construct).node.path}/${file}`;
}

/** As cdk8s calls it: the namespace has no part in it. */
export function fileName(object: unknown): string {
  return `${textAt(object, 'kind') ?? ''}.${textAt(object, 'metadata', 'name') ?? ''}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
