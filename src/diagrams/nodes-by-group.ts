import { Picture, PictureNode } from './picture';
import { addTo } from '../topology/add-to';

/** The nodes of each group, by its id; those of none under `undefined`. */
export function nodesByGroup({ nodes }: Picture): ReadonlyMap<string | undefined, readonly PictureNode[]> {
  const byGroup = new Map<string | undefined, PictureNode[]>();
  for (const node of nodes) addTo(byGroup, node.group, node);
  return byGroup;
}
