import { isDeepStrictEqual } from 'node:util';
import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { mistake, userStack } from '../values/mistake';

/** An object of the App, as it will be written. */
export interface RenderedObject {
  readonly path: string;
  /** Undefined if nothing will be written, or if the object is `unrenderable`. */
  readonly json?: unknown;
  /** Why it could not be rendered. */
  readonly unrenderable?: string;
  readonly construct: ApiObject;
}

/** Tells what is wrong with what will be written; nothing means that it may be. */
export type Analyse = (rendered: readonly RenderedObject[]) => readonly string[];

/** The same in every copy of this package. What another copy, perhaps of another version, relies on is `during`. */
const KEY = Symbol.for('cdk8s-vmnet.analyseOncePerSynth');

/**
 * Makes `analyse` a validation of the App. cdk8s validates 1 + charts times a synth: inside `synth` and `synthYaml` only the first one
 * analyses, and what it rendered is what is written. Outside (`Testing.synth`, `chart.toJson()`) every validation is a fresh one.
 * Only the first call for a root has an effect, whichever copy of the package it comes from.
 */
export function analyseOncePerSynth(root: IConstruct, analyse: Analyse): void {
  if (KEY in root.node) return;
  const analysis = new Analysis(root, analyse);
  Object.defineProperty(root.node, KEY, { value: analysis }); // not on the App, which may be frozen
  root.node.addValidation({ validate: () => [...analysis.errors()] });
  for (const method of ['synth', 'synthYaml']) openSessionIn(root, method);
}

interface Session {
  errors?: readonly string[];
  written: RenderedObject[];
  hasChanged: boolean;
  readonly restore: (() => void)[];
}

class Analysis {
  private session?: Session;
  private busy = false;

  constructor(private readonly root: IConstruct, private readonly analyse: Analyse) {}

  public errors(): readonly string[] {
    // Rendering validates again if a Lazy holds another chart's `Testing.synth`: without this it would never end.
    if (this.busy) return [];
    if (this.session?.errors) return this.session.errors;
    this.busy = true;
    try {
      const constructs = this.root.node.findAll();
      // Validators are the only late hook that constructs has, so some change objects. They come after the root's: ask them before rendering.
      for (const { node } of constructs) node.validate();
      const rendered = constructs.filter((construct) => ApiObject.isApiObject(construct)).map(render);
      const errors = this.analyse(rendered);
      // A chart's own `toJson` may change objects before it has them rendered.
      const mayChange = constructs.some((construct) => Chart.isChart(construct) && construct.toJson !== Chart.prototype.toJson);
      if (this.session) writeAsChecked(Object.assign(this.session, { errors, written: [...rendered] }), mayChange);
      return errors;
    } finally {
      this.busy = false;
    }
  }

  /** A synth inside a synth (in a Lazy) belongs to the outer one. */
  public during<T>(synth: () => T): T {
    if (this.session) return synth();
    const session: Session = this.session = { written: [], hasChanged: false, restore: [] };
    try {
      const result = synth();
      const errors = session.hasChanged ? this.analyse(session.written) : [];
      if (errors.length > 0) throw mistake(`Validation failed with the following errors:\n${errors.map((error) => `  [] ${error}`).join('\n')}`);
      return result;
    } catch (error) {
      throw asMistake(error, session);
    } finally {
      for (const restore of session.restore) restore();
      this.session = undefined;
    }
  }
}

/** What our errors made cdk8s throw is the user's to mend: its stack names the user's own line. Whatever else breaks keeps its own. */
function asMistake(error: unknown, { errors = [] }: Session): unknown {
  const isOurs = error instanceof Error && errors.length > 0 && error.message.startsWith('Validation failed');
  if (isOurs) Reflect.set(error, 'stack', userStack(error));
  return error;
}

/** An object as it would be written now. */
export function render(construct: ApiObject): RenderedObject {
  const { path } = construct.node;
  try {
    return { path, construct, json: construct.toJson() };
  } catch (error) {
    return { path, construct, unrenderable: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * From now on an object answers with what was checked: once, since the caller may alter what it is given. Otherwise it is rendered, and what
 * differs is analysed when the synth ends. (Not seen: a frozen object's, and a `toJson` overridden in Python, which jsii makes unchangeable.)
 */
function writeAsChecked(session: Session, mayChange: boolean): void {
  for (const [index, object] of session.written.entries()) {
    const { construct } = object;
    const own = Object.getOwnPropertyDescriptor(construct, 'toJson');
    const original = construct.toJson;
    let isHandedOver = mayChange || object.unrenderable !== undefined;
    const toJson = () => {
      if (!isHandedOver) {
        isHandedOver = true;
        return object.json;
      }
      const json = original.call(construct);
      session.hasChanged ||= !isDeepStrictEqual(json, object.json);
      session.written[index] = { path: object.path, construct, json };
      return json;
    };
    if (!Reflect.defineProperty(construct, 'toJson', { value: toJson, configurable: true, writable: true })) continue;
    session.restore.push(() => {
      isHandedOver = true; // if it is kept, or cannot be taken away because the object was frozen meanwhile
      if (construct.toJson !== toJson) return;
      if (own) Reflect.defineProperty(construct, 'toJson', own);
      else Reflect.deleteProperty(construct, 'toJson');
    });
  }
}

/**
 * Wraps the method in cdk8s' App, once a process. Not in the instance: jsii calls `instance.constructor.prototype.synth` for Python, Java and Go,
 * and the `synth` of a subclass may call `super.synth()` twice, with changes in between.
 */
function openSessionIn(root: IConstruct, method: string): void {
  let owner: object | undefined;
  for (let type = Object.getPrototypeOf(root); type !== null; type = Object.getPrototypeOf(type)) {
    if (Object.hasOwn(type, method)) owner = type;
  }
  const original: unknown = owner && Reflect.get(owner, method);
  if (!owner || typeof original !== 'function' || KEY in original) return;
  const inSession = function (this: IConstruct, ...args: unknown[]): unknown {
    const analysis: Analysis | undefined = Reflect.get(this.node, KEY);
    return analysis ? analysis.during(() => original.apply(this, args)) : original.apply(this, args);
  };
  Object.defineProperty(inSession, KEY, { value: true });
  Reflect.defineProperty(owner, method, { value: inSession, configurable: true, writable: true });
}
