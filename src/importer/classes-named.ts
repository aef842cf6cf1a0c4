import { Expression } from './expression';
import { Statement } from './statement';

/** The classes that statements name, each once, in alphabetical order. */
export function classesNamed(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.flatMap(inStatement))].sort();
}

function inStatement(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'comment': return [];
    case 'construct': return [statement.type, ...inExpression(statement.props)];
    case 'call': return statement.args.flatMap(inExpression);
  }
}

function inExpression(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'value':
    case 'variable': return [];
    case 'member': return [expression.type];
    case 'list': return expression.items.flatMap(inExpression);
    case 'object': return expression.entries.flatMap(([, entry]) => inExpression(entry));
    case 'call': return [expression.type, ...expression.args.flatMap(inExpression)];
  }
}
