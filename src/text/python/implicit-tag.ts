import { YAML_TAG } from '../yaml/tags';

const BOOL = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
/** A float has a point, and its exponent a sign: `1e3` and `1.5e3` are strings. */
const FLOAT = /^(?:[-+]?(?:\d[\d_]*)\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** The last alternative is base 60: a MAC without letters may be a number. */
const INT = /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][\d_]*)|[-+]?0x[\da-fA-F_]+|[-+]?[1-9][\d_]*(?::[0-5]?\d)+)$/;
const TIMESTAMP = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;
/** Python refuses longer numbers, and so no one has them. */
const LONGEST = 4300;

/**
 * The tag that PyYAML gives a plain scalar which has none.
 *
 * @see https://github.com/yaml/pyyaml/blob/6.0.3/lib/yaml/resolver.py#L170
 */
export function implicitTag(text: string): string {
  if (text.length > LONGEST) return `${YAML_TAG}str`;
  return YAML_TAG + suffixOf(text);
}

function suffixOf(text: string): string {
  if (BOOL.test(text)) return 'bool';
  if (FLOAT.test(text)) return 'float';
  if (INT.test(text)) return 'int';
  if (text === '<<') return 'merge';
  if (NULL.test(text)) return 'null';
  if (TIMESTAMP.test(text)) return 'timestamp';
  return text === '=' ? 'value' : 'str';
}
