import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Expression } from './expression';
import { Statement } from './statement';
import * as library from '../index';

/** What statements have made so far, by variable. */
export type Made = Map<string, unknown>;

/**
 * Does what a statement says, so that the importer sees what the program that it writes will make.
 *
 * @throws what our constructs throw at what they refuse
 */
export function evaluate(statement: Statement, made: Made): void {
  switch (statement.kind) {
    case 'comment': return;
    case 'construct': {
      const { variable, type, chart, id, props } = statement;
      const constructor = exported(type) as new (scope: unknown, id: string, props: unknown) => Construct;
      made.set(variable, new constructor(made.get(chart), id, evaluated(props, made)));
      return;
    }
    case 'call': {
      const path = statement.method.split('.');
      const method = path.pop() ?? '';
      const target = path.reduce<unknown>((object, key) => Reflect.get(object as object, key), made.get(statement.variable));
      const callee = Reflect.get(target as object, method) as (...args: unknown[]) => unknown;
      callee.apply(target, statement.args.map((arg) => evaluated(arg, made)));
    }
  }
}

function evaluated(expression: Expression, made: Made): unknown {
  switch (expression.kind) {
    case 'value': return structuredClone(expression.value);
    case 'variable': return made.get(expression.name);
    case 'member': return Reflect.get(exported(expression.type) as object, expression.name);
    case 'list': return expression.items.map((item) => evaluated(item, made));
    // Own properties: `__proto__` is a key like any other.
    case 'object': return Object.fromEntries(expression.entries.map(([key, entry]) => [key, evaluated(entry, made)]));
    case 'call': {
      const type = exported(expression.type) as object;
      const method = Reflect.get(type, expression.method) as (...args: unknown[]) => unknown;
      return method.apply(type, expression.args.map((arg) => evaluated(arg, made)));
    }
  }
}

/** Ours, cdk8s' own, or one of cdk8s-plus. */
function exported(name: string): unknown {
  if (name.startsWith('kplus.')) return Reflect.get(kplus, name.slice('kplus.'.length));
  return Reflect.get(library, name) ?? Reflect.get(cdk8s, name);
}

/** What an expression without variables makes; undefined where our constructs refuse it. */
export function tryEvaluate(expression: Expression): unknown {
  try {
    return evaluated(expression, new Map());
  } catch {
    return undefined;
  }
}
