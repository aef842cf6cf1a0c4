import { isObject, valueAt } from './json';
import { NodePolicy } from './node-group';

/** Whether a policy has interfaces that cannot be read: a capture's template stands in for them, or for their names. */
export function hasUnknownNames({ manifest, devices, format }: NodePolicy): boolean {
  const interfaces = valueAt(manifest.object, 'spec', 'desiredState', 'interfaces');
  if (format !== 'policy' || interfaces === undefined) return false;
  return !Array.isArray(interfaces) || interfaces.filter(isObject).length !== devices.length;
}
