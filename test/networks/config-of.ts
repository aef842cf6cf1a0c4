import { ApiObject } from 'cdk8s';

/** What the JSON in a NetworkAttachmentDefinition says. */
export function configOf(network: { readonly apiObject: ApiObject }) {
  return JSON.parse(network.apiObject.toJson().spec.config);
}
