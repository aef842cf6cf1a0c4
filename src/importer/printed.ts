import { Expression } from './expression';
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
      if (statement.args.length === 1 || widest(line) <= WIDTH) return line;
      return `${head}\n${statement.args.map((arg) => `  ${printed(arg, 1, 2)},\n`).join('')});`;
    }
  }
}

function printed(expression: Expression, depth: number, column: number): string {
  switch (expression.kind) {
    case 'variable': return expression.name;
    case 'member': return `${expression.type}.${expression.name}`;
    case 'call': {
      const head = `${expression.type}.${expression.method}(`;
      return `${head}${expression.args.map((arg) => printed(arg, depth, column + head.length)).join(', ')})`;
    }
    case 'list': return bracketed('[', expression.items.map((item) => (inner: number) => printed(item, inner, 2 * inner)), ']', depth, column);
    case 'object': {
      const members = expression.entries.map(([key, entry]) => (inner: number) => {
        const name = `${printedKey(key)}: `;
        return name + printed(entry, inner, 2 * inner + name.length);
      });
      return bracketed('{', members, '}', depth, column);
    }
    case 'value': return printedJson(expression.value, depth, column);
  }
}

function printedJson(json: Json, depth: number, column: number): string {
  if (typeof json === 'string') return text(json);
  if (typeof json === 'number') return Object.is(json, -0) ? '-0' : String(json);
  if (typeof json !== 'object' || json === null) return String(json);
  if (Array.isArray(json)) return printed({ kind: 'list', items: json.map((item: Json) => ({ kind: 'value', value: item })) }, depth, column);
  const entries = Object.entries(json).flatMap(([key, entry]): [string, Expression][] => (entry === undefined ? [] : [[key, { kind: 'value', value: entry }]]));
  return printed({ kind: 'object', entries }, depth, column);
}

function widest(code: string): number {
  return Math.max(...code.split('\n').map((line) => line.length));
}

/** On one line where it fits, else one member a line. */
function bracketed(open: string, members: readonly ((depth: number) => string)[], close: string, depth: number, column: number): string {
  if (members.length === 0) return open + close;
  const [before, after] = open === '{' ? ['{ ', ' }'] : ['[', ']'];
  const line = `${before}${members.map((member) => member(depth)).join(', ')}${after}`;
  if (!line.includes('\n') && column + line.length <= WIDTH) return line;
  const indent = '  '.repeat(depth + 1);
  return `${open}\n${members.map((member) => `${indent}${member(depth + 1)},\n`).join('')}${'  '.repeat(depth)}${close}`;
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
