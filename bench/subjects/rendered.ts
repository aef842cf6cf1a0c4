import { App, ApiObject } from 'cdk8s';
import { newApp } from './synth-constructs';

/** The objects of the App of pairs, and how to render them. */
export function objectsOf(pairs: number): readonly ApiObject[] {
  const app: App = newApp('.', pairs, 1);
  return app.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
}
