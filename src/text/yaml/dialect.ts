/**
 * Where go-yaml v2 (kubectl) and PyYAML (cloud-init) part in what they take for YAML. Both descend from libyaml's scanner, so all else is shared.
 *
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/goyaml.v2/scannerc.go
 * @see https://github.com/yaml/pyyaml/blob/6.0.3/lib/yaml/scanner.py
 */
export interface Dialect {
  /** Tabs may stand between tokens and within plain scalars. */
  readonly tabs: boolean;
  /** `{a:}` has the key `a`; else the key `a:`. */
  readonly colonEndsBeforeFlowIndicator: boolean;
  /** What may follow a backslash, beside x, u and U. */
  readonly escapes: ReadonlyMap<string, string>;
  /** `"\ud800"`, half a character, may be written. */
  readonly loneSurrogates: boolean;
  /** Each from its first character to the end of what it is. */
  readonly tag: RegExp;
  readonly directive: RegExp;
  /** `[? , a]` loses its comma, and so fails. */
  readonly emptyFlowKeyEatsToken: boolean;
  readonly anchorsTwice: boolean;
  /** More than one document in the text. */
  readonly furtherDocuments: boolean;
}

const BREAK = '\\r\\n\\u0085\\u2028\\u2029';
const URI = "[-\\w;/?:@&=+$,.!~*'()[\\]%]";
const ESCAPES: [string, string][] = [
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['t', '\t'], ['\t', '\t'], ['n', '\n'], ['v', '\v'], ['f', '\f'], ['r', '\r'],
  ['e', '\x1b'], [' ', ' '], ['"', '"'], ['\\', '\\'], ['N', '\x85'], ['_', '\xa0'], ['L', '\u2028'], ['P', '\u2029'],
];

export const KUBECTL: Dialect = {
  tabs: true,
  colonEndsBeforeFlowIndicator: false,
  escapes: new Map([...ESCAPES, ["'", "'"]]),
  loneSurrogates: false,
  tag: new RegExp(`!(?:<(${URI}+)>|([-\\w]*)!(${URI}+)|(?![-\\w]*!)(${URI}*))(?=[ \\t${BREAK}\\0])`, 'y'),
  directive: new RegExp(
    `%(?:YAML[ \\t]+\\d{1,2}\\.\\d{1,2}|TAG[ \\t]+!(?:[-\\w]*!)?[ \\t]+${URI}+(?=[ \\t${BREAK}\\0]))[ \\t]*(?:#[^${BREAK}\\0]*)?(?=[${BREAK}\\0])`, 'y'),
  emptyFlowKeyEatsToken: true,
  anchorsTwice: true,
  furtherDocuments: true,
};

export const PYYAML: Dialect = {
  tabs: false,
  colonEndsBeforeFlowIndicator: true,
  escapes: new Map([...ESCAPES, ['/', '/']]),
  loneSurrogates: true,
  tag: new RegExp(`!(?:<(${URI}+)>|([-\\w]*)!(${URI}+)|(?![^ ${BREAK}\\0]*!)(${URI}*))(?=[ ${BREAK}\\0])`, 'y'),
  directive: new RegExp(
    `%(?:YAML +1\\.\\d+|TAG +(!(?:[-\\w]*!)?) +(${URI}+)(?=[ ${BREAK}\\0])|(?!(?:YAML|TAG)[ ${BREAK}\\0])[-\\w]+(?=[ ${BREAK}\\0])[^${BREAK}\\0]*) *(?:#[^${BREAK}\\0]*)?(?=[${BREAK}\\0])`, 'y'),
  emptyFlowKeyEatsToken: false,
  anchorsTwice: false,
  furtherDocuments: false,
};
