import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as api from '../src';

/**
 * The rules of the public API that the jsii compiler does not hold, read off the assembly that it wrote:
 * what other languages cannot use well compiles in silence.
 */

/** Words that Python, Java, Go or C# reserve, or that their generated code stumbles over. */
const RESERVED = [
  'interface', 'native', 'type', 'range', 'default', 'switch', 'from', 'object', 'map', 'go', 'is', 'namespace', 'operator', 'lock', 'params', 'in',
];

/** Where `any` is the point: what stands there is somebody else's, and has no shape that we know. */
const ANY = [
  { at: 'ChainedPlugin.of(config)', why: 'the keys of any CNI plugin' },
  { at: 'CiliumValues.values', why: 'values of Cilium\'s chart, as cdk8s\' Helm construct takes them' },
  { at: 'CiliumValuesProps.otherValues', why: 'any values of Cilium\'s chart' },
  { at: 'CniNetworkProps.config', why: 'the keys of any CNI plugin' },
  { at: 'NodeInterface.of(state)', why: 'any interface of nmstate\'s' },
  { at: 'NodeNetworkPolicyProps.otherState', why: 'any section of nmstate\'s state' },
];

/** Loaded by name by a program that is no jsii language, with what is no jsii type. */
const INTERNAL = ['VmnetValidation'];

/** The user's own names. */
const FIXED_NAMES = ['LinuxBridgeNetwork', 'MacvlanNetwork', 'SriovNetwork', 'OvnLocalnetNetwork', 'BondedBridgeNode', 'NetworkedVirtualMachine'];

interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly elementtype: TypeReference };
  readonly union?: object;
  readonly intersection?: object;
}

interface Named {
  readonly name: string;
  readonly docs?: { readonly summary?: string; readonly default?: string };
}

interface Value extends Named {
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly immutable?: boolean;
}

interface Callable {
  readonly parameters?: readonly Value[];
  readonly returns?: { readonly type: TypeReference };
}

interface Type extends Named {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly datatype?: boolean;
  readonly initializer?: Callable;
  readonly methods?: readonly (Named & Callable)[];
  readonly properties?: readonly Value[];
  readonly members?: readonly Named[];
}

const ASSEMBLY = resolve(__dirname, '..', '.jsii');
const types: readonly Type[] = existsSync(ASSEMBLY) ? Object.values((JSON.parse(readFileSync(ASSEMBLY, 'utf8')) as { types: { [fqn: string]: Type } }).types) : [];

const properties = types.flatMap((type) => (type.properties ?? []).map((property) => ({ at: `${type.name}.${property.name}`, type, property })));
const methods = types.flatMap((type) => (type.methods ?? []).map((method) => ({ at: `${type.name}.${method.name}`, method })));
const initializers = types.flatMap((type) => (type.initializer === undefined ? [] : [{ at: `new ${type.name}`, method: type.initializer }]));
const parameters = [...methods, ...initializers].flatMap(({ at, method }) => (method.parameters ?? []).map((parameter) => ({ at: `${at}(${parameter.name})`, parameter })));
const references = [
  ...properties.map(({ at, property }) => ({ at, type: property.type })),
  ...parameters.map(({ at, parameter }) => ({ at, type: parameter.type })),
  ...methods.flatMap(({ at, method }) => (method.returns === undefined ? [] : [{ at: `${at}()`, type: method.returns.type }])),
].map(({ at, type }) => ({ at, type: innermost(type) }));

/** What a list or map is of. */
function innermost(type: TypeReference): TypeReference {
  return type.collection === undefined ? type : innermost(type.collection.elementtype);
}

function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** `UPPER_SNAKE: 'manifest-value'`, and nothing else. */
function isEnum(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.entries(value).every(([key, word]) => /^[A-Z][A-Z0-9_]*$/.test(key) && typeof word === 'string');
}

describe('the compiled public API', () => {
  it('is there: without .jsii run `npm run compile` first', () => {
    if (types.length === 0) throw new Error(`${ASSEMBLY} is not there, so the public API cannot be checked: run \`npm run compile\` first`);
  });

  it('is that of the source: where it is older run `npm run compile` first', () => {
    const compiled = types.filter(({ kind }) => kind !== 'interface').map(({ name }) => name);
    expect([...compiled, ...INTERNAL].sort()).toEqual(Object.keys(api).sort());
  });

  it('has no unions, which other languages see as objects without type', () => {
    expect(references.filter(({ type }) => type.union !== undefined || type.intersection !== undefined).map(({ at }) => at)).toEqual([]);
  });

  it('has `any` only where it is the point', () => {
    const found = references.filter(({ type }) => type.primitive === 'any' || type.primitive === 'json').map(({ at }) => at);
    expect(found.sort()).toEqual(ANY.map(({ at }) => at).sort());
  });

  it('says of everything what it is for', () => {
    const documented = [
      ...types.map((type) => ({ at: type.name, of: type as Named })),
      ...properties.map(({ at, property }) => ({ at, of: property as Named })),
      ...methods.map(({ at, method }) => ({ at, of: method as Named })),
      ...types.flatMap((type) => (type.members ?? []).map((member) => ({ at: `${type.name}.${member.name}`, of: member }))),
      ...parameters.filter(({ at }) => !at.startsWith('new ')).map(({ at, parameter }) => ({ at, of: parameter as Named })),
    ];
    expect(documented.filter(({ of }) => (of.docs?.summary ?? '').trim() === '').map(({ at }) => at)).toEqual([]);
  });

  it('says of every optional prop what happens without it', () => {
    const optional = properties.filter(({ type, property }) => type.datatype === true && property.optional === true);
    expect(optional.length).toBeGreaterThan(100);
    expect(optional.filter(({ property }) => (property.docs?.default ?? '').trim() === '').map(({ at }) => at)).toEqual([]);
  });

  it('does not speak of a default where there is none', () => {
    const required = properties.filter(({ type, property }) => type.datatype === true && property.optional !== true);
    expect(required.filter(({ property }) => property.docs?.default !== undefined).map(({ at }) => at)).toEqual([]);
  });

  it('has only constructors that take a construct\'s scope, id and props', () => {
    const shapes = initializers.map(({ at, method }) => [at, (method.parameters ?? []).map(({ name }) => name)] as const);
    expect(shapes.filter(([, names]) => names.join() !== 'scope,id,props')).toEqual([]);
  });

  it('changes nothing from outside: every property is read-only', () => {
    expect(properties.filter(({ property }) => property.immutable !== true).map(({ at }) => at)).toEqual([]);
  });

  it('uses no word that another language reserves', () => {
    const names = [
      ...properties.map(({ at, property }) => ({ at, name: property.name })),
      ...methods.map(({ at, method }) => ({ at, name: method.name })),
      ...parameters.map(({ at, parameter }) => ({ at, name: parameter.name })),
    ];
    expect(names.filter(({ name }) => RESERVED.includes(name)).map(({ at }) => at)).toEqual([]);
  });

  it('calls behaviour interfaces INoun, and structs without that I', () => {
    const interfaces = types.filter(({ kind }) => kind === 'interface');
    expect(interfaces.filter(({ name, datatype }) => /^I[A-Z]/.test(name) === (datatype === true)).map(({ name }) => name)).toEqual([]);
  });

  it('has the six constructs that the user named', () => {
    const constructs = types.filter(({ kind }) => kind === 'class').map(({ name }) => name);
    expect(FIXED_NAMES.filter((name) => !constructs.includes(name))).toEqual([]);
  });
});

describe('src/index', () => {
  it('exports nothing but classes, enums and interfaces: functions and constants do not reach other languages', () => {
    const others = Object.entries(api).filter(([, value]) => !isClass(value) && !isEnum(value)).map(([name]) => name);
    expect(others).toEqual([]);
  });

  it('exports the six constructs that the user named', () => {
    expect(FIXED_NAMES.filter((name) => !isClass(Object.entries(api).find(([exported]) => exported === name)?.[1]))).toEqual([]);
  });
});
