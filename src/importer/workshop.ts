import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Candidate, Candidates } from './candidate';
import { difference, Operation } from './difference';
import { evaluate, Made } from './evaluated';
import { call, Expression, given, value } from './expression';
import { Fidelity, Imported, ImportedChart, NotImported } from './imported';
import { Landmarks } from './landmarks';
import { withTypedMetadata } from './metadata';
import { Names, pascalCase } from './names';
import { Statement } from './statement';
import { comparable } from './written-defaults';
import { isObject, JsonObject } from '../topology/json';
import { Manifest } from '../topology/place';

/** More than that, and the program is harder to read than the manifest. */
const MOST_PATCHES = 12;
const CLUSTER = 'cluster';
/** Words that TypeScript keeps for itself, and what the program already calls so. */
const TAKEN = [
  'app', 'arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else', 'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for',
  'function', 'if', 'implements', 'import', 'in', 'instanceof', 'interface', 'kplus', 'let', 'new', 'null', 'package', 'private', 'protected', 'public', 'require', 'return', 'static', 'super',
  'switch', 'this', 'throw', 'true', 'try', 'typeof', 'undefined', 'var', 'void', 'while', 'with', 'yield', 'exports', 'module', 'process', 'global', 'globalthis',
];

/** A program in the making, together with the App that it makes: each statement is tried before it is written. */
export class Workshop {
  public readonly charts: readonly ImportedChart[];
  private readonly made: Made = new Map();
  private readonly names = new Names(TAKEN);
  private readonly landmarks = new Landmarks();
  private readonly chartOf = new Map<string, ImportedChart>();

  public constructor(namespaces: readonly (string | undefined)[]) {
    const app = new App();
    for (const namespace of [...new Set(namespaces.map((one) => one ?? ''))].sort()) {
      const variable = this.names.variable(namespace === '' ? CLUSTER : namespace, `${namespace}Namespace`);
      const chart = { variable, id: variable };
      this.chartOf.set(namespace, chart);
      this.made.set(variable, new Chart(app, chart.id));
    }
    this.charts = [...this.chartOf.values()];
  }

  /** Expresses a manifest by the first candidate that makes the same, else by one and the fewest patches, else as an ApiObject. */
  public take(manifest: Manifest, wanted: JsonObject, candidates: Candidates | undefined): Imported | NotImported {
    const { kind, namespace, name } = manifest;
    if (typeof wanted.apiVersion !== 'string') return { kind, namespace, name, reason: `apiVersion is ${JSON.stringify(wanted.apiVersion) ?? 'missing'}; allowed: a text` };
    const chart = this.chartOf.get(namespace ?? '')?.variable ?? '';
    const variable = this.names.variable(name, `${name} ${kind}`);
    const own = candidates?.(wanted, { ...this.landmarks, chart, id: pascalCase(variable) }) ?? [];
    const attempts = own.map((candidate) => this.attempt(candidate, chart, variable, wanted));
    const best = leastPatched(attempts.filter(isMade));
    const raw: Candidate = { type: 'ApiObject', props: value(withTypedMetadata(wanted)) };
    const reasons = attempts.flatMap((attempt) => (isMade(attempt) ? [] : attempt));
    const chosen = best ?? this.attempt(raw, chart, variable, wanted);
    if (!isMade(chosen)) return { kind, namespace, name, reason: chosen };
    for (const statement of chosen.statements) evaluate(statement, this.made);
    if (chosen.candidate !== raw) this.landmarks.add(variable, this.made.get(variable));
    const statements = [...commentOn(chosen, raw, kind, reasons), ...chosen.statements];
    return { kind, namespace, name, type: chosen.candidate.type, fidelity: fidelityOf(chosen, raw), statements };
  }

  /** What a candidate makes, and what must be patched; or, in words, why it is of no use. Leaves nothing behind. */
  private attempt(candidate: Candidate, chart: string, variable: string, wanted: JsonObject): Attempt | string {
    const id = pascalCase(variable);
    const statements = statementsOf(candidate, chart, variable, id);
    const kept = this.made.get(chart);
    // In a chart of its own: to look for what it added among thousands would take longer than all else.
    this.made.set(chart, new Chart(new App(), chart));
    try {
      for (const statement of statements) evaluate(statement, this.made);
      const object = onlyObjectOf(this.made.get(variable) as Construct);
      if (object === undefined) return `${candidate.type} makes more than the one object`;
      const patches = difference(plain(object), comparable(wanted));
      if (patches.length === 0) return { candidate, statements, patches };
      if (patches.length > MOST_PATCHES || patches.some((patch) => !isPatchable(patch))) return `${candidate.type} would make ${spots(patches)} otherwise`;
      const patch = patchStatement(variable, candidate, patches);
      evaluate(patch, this.made);
      const rest = difference(plain(object), comparable(wanted));
      return rest.length === 0 ? { candidate, statements: [...statements, patch], patches } : `${candidate.type} would make ${spots(rest)} otherwise`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      this.made.set(chart, kept);
      this.made.delete(variable);
    }
  }
}

interface Attempt {
  readonly candidate: Candidate;
  readonly statements: readonly Statement[];
  readonly patches: readonly Operation[];
}

function isMade(attempt: Attempt | string): attempt is Attempt {
  return typeof attempt !== 'string';
}

/** The first of those with the fewest patches. */
function leastPatched(attempts: readonly Attempt[]): Attempt | undefined {
  const fewest = Math.min(...attempts.map(({ patches }) => patches.length));
  return attempts.find(({ patches }) => patches.length === fewest);
}

function statementsOf({ type, props, calls = [] }: Candidate, chart: string, variable: string, id: string): readonly Statement[] {
  return [{ kind: 'construct', variable, type, chart, id, props }, ...calls.map(({ method, args }): Statement => ({ kind: 'call', variable, method, args }))];
}

function patchStatement(variable: string, { type }: Candidate, patches: readonly Operation[]): Statement {
  const args = patches.map((patch): Expression => call('JsonPatch', patch.op, value(patch.path), patch.op === 'remove' ? undefined : given(patch.value)));
  return { kind: 'call', variable, method: type === 'ApiObject' ? 'addJsonPatch' : 'apiObject.addJsonPatch', args };
}

/** A patch cannot reach into a text nor (cdk8s' library refuses) at prototypes, and one of the whole spec is no patch. Of a kind's versions one is as good as another. */
function isPatchable({ op, path }: Operation): boolean {
  if (path === '/apiVersion') return op === 'replace';
  return !/\/(__proto__|constructor|prototype)(\/|$)/.test(path) && path !== '' && path !== '/spec' && !path.startsWith('/spec/config/') && path !== '/kind';
}

function onlyObjectOf(construct: Construct): ApiObject | undefined {
  const objects = construct.node.findAll().filter((one): one is ApiObject => ApiObject.isApiObject(one));
  return objects.length === 1 ? objects[0] : undefined;
}

function plain(object: ApiObject): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(object.toJson()));
  return comparable(isObject(json) ? json : {});
}

function fidelityOf({ candidate, patches }: Attempt, raw: Candidate): Fidelity {
  if (candidate === raw) return 'object';
  return patches.length === 0 ? 'construct' : 'patched construct';
}

function commentOn({ candidate, patches }: Attempt, raw: Candidate, kind: string, reasons: readonly string[]): readonly Statement[] {
  if (candidate === raw) return [{ kind: 'comment', text: reasons.at(-1) ?? `no construct makes a ${kind}` }];
  return patches.length === 0 ? [] : [{ kind: 'comment', text: `${candidate.type} has no props for what is patched` }];
}

/** For people: where, the first three. */
function spots(operations: readonly Operation[]): string {
  const paths = operations.map(({ path }) => path);
  return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`;
}

