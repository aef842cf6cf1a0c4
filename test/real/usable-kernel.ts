import { chooseKernel } from '../../src/lab/choose-kernel';
import { findCniPlugins } from '../../src/lab/find-cni-plugins';

/** The kernel that the lab can use here with real CNI plugins, so that tests of it can be skipped by name elsewhere. */
export function usableKernel(): ReturnType<typeof chooseKernel> | undefined {
  try {
    const found = chooseKernel();
    return findCniPlugins(found).types.has('bridge') ? found : undefined;
  } catch {
    return undefined;
  }
}
