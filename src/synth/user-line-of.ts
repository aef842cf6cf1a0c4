import { IConstruct } from 'constructs';
import { UserLine } from './user-line';

/** The same in every copy of this package: what one of them made, another one may check. */
const KEY = Symbol.for('cdk8s-vmnet.userLine');

/** Notes the line that made a construct of ours. */
export function noteUserLine({ node }: IConstruct, line: UserLine): void {
  Object.defineProperty(node, KEY, { value: line, configurable: true });
}

/** The user's own line that made a construct of ours, or that a construct stands under. */
export function userLineOf(construct: IConstruct): string | undefined {
  const own = [...construct.node.scopes].reverse().find(({ node }) => KEY in node);
  const line: UserLine | undefined = own && Reflect.get(own.node, KEY);
  const place = line?.format();
  return place === undefined ? undefined : `${place.file}:${place.line}:${place.column}`;
}
