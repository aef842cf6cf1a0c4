import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The manifest of a construct of cdk8s-plus, which keeps its object to itself. */
export function synthesized(construct: IConstruct) {
  return ApiObject.of(construct).toJson();
}
