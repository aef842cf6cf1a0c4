import { Expression, value } from './expression';
import { Statement } from './statement';
import { Json } from '../topology/json';

const WIDTH = 120;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** What would end a literal or a line, or could not be seen in an editor: control and format characters, and halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A statement as TypeScript. Every name and text of the input is a literal: nothing of it can become code. */
export function printedStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'comment': return statement.text.split('\n').map((line) => `// ${escaped(line)}`).join('\n');
    case 'construct': {
      const { variable, type, chart, id, props } = statement;
      const head = `const ${variable} = new ${type}(${chart}, ${text(id)}, `;
      return `${head}${printed(props, 0, head.length)});`;
    }
    case 'call': {
      const head = `${statement.variable}.${statement.method}(`;
      const line = `${head}${statement.args.map((arg) => printed(arg, 0, head.length)).join(', ')});`;
      if (statement.args.length === 1 || line.split('\n').every((one) => one.length <= WIDTH)) return line;
      return `${head}\n${statement.args.map((arg) => `  ${printed(arg, 1, 2)},\n`).join('')});`;
    }
  }
}

/** What brackets hold: a call's stay on its line, a list's and an object's may break. */
interface Bracketed {
  readonly isCall: boolean;
  readonly open: string;
  readonly close: string;
  readonly members: readonly (readonly [name: string, member: Expression])[];
}

/** On one line where it fits, else one member a line. */
function printed(expression: Expression, depth: number, column: number): string {
  const shape = shapeOf(expression);
  if (typeof shape === 'string') return shape;
  const { isCall, open, close, members } = shape;
  if (isCall) return `${open}${members.map(([, member]) => printed(member, depth, column + open.length)).join(', ')}${close}`;
  const line = onOneLine(expression, WIDTH - column);
  if (line !== undefined) return line;
  const inner = '  '.repeat(depth + 1);
  const lines = members.map(([name, member]) => `${inner}${name}${printed(member, depth + 1, inner.length + name.length)},\n`);
  return `${open.trimEnd()}\n${lines.join('')}${'  '.repeat(depth)}${close.trimStart()}`;
}

/** Undefined where it takes more than `room` characters, or several lines. It stops there, so that nesting costs no more than the width of a line. */
function onOneLine(expression: Expression, room: number): string | undefined {
  const shape = shapeOf(expression);
  if (typeof shape === 'string') return shape.length <= room && !shape.includes('\n') ? shape : undefined;
  const parts: string[] = [];
  let left = room - shape.open.length - shape.close.length;
  for (const [name, member] of shape.members) {
    const part = onOneLine(member, left - name.length);
    if (part === undefined) return undefined;
    parts.push(name + part);
    left -= name.length + part.length + ', '.length;
  }
  return `${shape.open}${parts.join(', ')}${shape.close}`;
}

/** The text of what has no parts, else what its brackets hold. */
function shapeOf(expression: Expression): string | Bracketed {
  switch (expression.kind) {
    case 'variable': return expression.name;
    case 'member': return `${expression.type}.${expression.name}`;
    case 'call': return { isCall: true, open: `${expression.type}.${expression.method}(`, close: ')', members: expression.args.map((arg) => ['', arg]) };
    case 'list': return expression.items.length === 0 ? '[]' : { isCall: false, open: '[', close: ']', members: expression.items.map((item) => ['', item]) };
    case 'object': return expression.entries.length === 0 ? '{}' : { isCall: false, open: '{ ', close: ' }', members: expression.entries.map(([key, entry]) => [`${printedKey(key)}: `, entry]) };
    case 'value': return shapeOfJson(expression.value);
  }
}

function shapeOfJson(json: Json): string | Bracketed {
  if (typeof json === 'string') return text(json);
  if (typeof json === 'number') return Object.is(json, -0) ? '-0' : String(json);
  if (typeof json !== 'object' || json === null) return String(json);
  if (Array.isArray(json)) return shapeOf({ kind: 'list', items: json.map(value) });
  const entries = Object.entries(json).flatMap(([key, entry]): [string, Expression][] => (entry === undefined ? [] : [[key, value(entry)]]));
  return shapeOf({ kind: 'object', entries });
}

/** `__proto__` as a plain key would set the object's prototype. */
function printedKey(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return IDENTIFIER.test(key) ? key : text(key);
}

/** Texts of several lines stay readable as a list of lines would not be: a template literal. */
function text(string: string): string {
  const lines = string.split('\n');
  if (lines.length < 3 || /[^\n\P{Cc}]/u.test(string)) return `'${escaped(string.replace(/[\\']/g, '\\$&'))}'`;
  return `\`${lines.map((line) => escaped(line.replace(/[\\`]|\$(?=\{)/g, '\\$&'))).join('\n')}\``;
}

function escaped(string: string): string {
  return string.replace(UNSAFE, (character) => {
    if (character === '\n') return '\\n';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
