import { addTo } from './add-to';
import { Picture, PictureNode } from './picture';

/** The nodes of each group, by its id; those of none under `undefined`. */
export function nodesByGroup({ nodes }: Picture): ReadonlyMap<string | undefined, readonly PictureNode[]> {
  const byGroup = new Map<string | undefined, PictureNode[]>();
  for (const node of nodes) addTo(byGroup, node.group, node);
  return byGroup;
}
