/** What stands behind `value: `, each read by kubectl and by us. */
export const SCALARS: readonly string[] = [
  // booleans
  'y', 'Y', 'yes', 'Yes', 'YES', 'yEs', 'n', 'N', 'no', 'No', 'NO', 'true', 'True', 'TRUE', 'tRUE', 'false', 'False', 'FALSE',
  'on', 'On', 'ON', 'oN', 'off', 'Off', 'OFF', 'oFF', '"y"', "'off'", '!!bool off', '!!str off', '!!bool 1',
  // null
  '', '~', 'null', 'Null', 'NULL', 'nULL', '"null"', "'~'", '!!null null', '!!str null', 'none', 'nil',
  // whole numbers
  '0', '-0', '+7', '010', '0o10', '0O17', '-010', '08', '0778', '0x1F', '0X1f', '-0x1f', '0b101', '0B11', '-0b11', '1_000', '1__0_', '_1', '0_7', '0x_1',
  '9007199254740993', '-9007199254740993', '9223372036854775807', '9223372036854775808', '18446744073709551615', '18446744073709551616',
  '-9223372036854775808', '-9223372036854775809', '0xFFFFFFFFFFFFFFFF', '0x1FFFFFFFFFFFFFFFF', '01777777777777777777777', '0777777777777777777777777',
  '"7"', '!!int 7', '!!int "7"', '!!int 0o7', '!!int 1.5', '!!str 7', '! 7', '- 7', '1,000', '--1', '+-1', '0x', '0b2', '0o9',
  // fractions
  '1.5', '-1.5', '1.', '.5', '-.5', '+.5', '1e3', '1E3', '1e+3', '1e-3', '1.5e3', '.5e1', '1.e2', '1e400', '-1e400', '1e', '0.1', '.5_1', '.', '..', '1.2.3',
  '.inf', '-.INF', '+.Inf', '.nan', '.NaN', 'inf', 'nan', '!!float 1', '!!float 010', '!!float x', '0x1p4', '6.62607015e-34', '100000000000000000000000.0',
  // what looks like a number and is a string
  '52:54:00:12:34:56', '02:00:00:00:00:01', '1:20', '190:20:30', '12:30:45.5', '10.0.0.1', '10.0.0.1/24', '2Gi', '500m', '802.3ad', '1-2', '10,20,25-100',
  'fe80::1', '::', '2001-01-01', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.10 -5', '!!timestamp 2001-01-01', '!!timestamp x', '2001-1-1',
  // strings
  '=', '<<', '!!merge <<', '-', '- x', '--', '?x', '? x', ':x', 'x:', 'a:b', 'a: b', 'a #b', 'a#b', '#b', '"#b"', 'a\tb', 'a \t#b', '@x', '`x`', '%x', '&x', '&x 1',
  '*x', '!x', '!x y', '!!x y', '!<tag:yaml.org,2002:int> 5', '!<!x> 5', '!a!b 5', '|', '>', '|-', '|x', '"a"b', "'a' b", '"a', "'a", "'a''b'", '"a\\"b"',
  '"\\x41\\u00e9\\U0001F600"', '"\\ud800"', '"\\/"', '"\\\'"', '"\\q"', '"\\e\\a\\0\\_\\N\\L\\P"', '"a\\\tb"', 'é', '\u{1f600}', '\u00a0x', '"\u2028"', '\u0007', '\u007f',
  '!!binary aGFsbG8=', '!!binary aGFsbG8', '!!binary "w7zDvA=="', '!!binary /w==', '"\\\\"', "'\\'", '{', '}', '[', ']', ',', '{}', '[]', '[a, b]', '[a b]', '[a,]', '[,]', '[a,,b]',
  '{a}', '{a: 1}', '{a:1}', '{a:}', '{a: }', '{"a":1}', '{a: 1,}', '{a: 1, b}', '{, a: 1}', '{a: b: c}', '[a: 1]', '[? a : 1]', '[? ]', '{? a : 1}', '{? a}', '[a]b', '{a: [b, {c: d}]}',
  '[off, 010, 1:20]', '{off: on}', '[!!str 1, &x 2, *x]', '{"a" : 1}', "{'a':1}", '[-]', '[-1]', '[- 1]', '{-: 1}', '[a\t,\tb]', '[#\n]', '[x#y]', '[a?b]', '[http://x/y, a::b]',
];

/** What stands below an object's first lines. */
export const BODIES: readonly string[] = [
  'a: 1\na: 2\n', 'a: {b: 1}\na: {c: 2}\n', '1: a\n', '010: a\n', '8: a\n', 'true: a\n', 'off: a\n', 'y: a\n', 'on: a\nOn: b\n', '1.5: a\n', '1e3: a\n', '1e6: a\n', '0.1: a\n',
  '16777217.0: a\n', '1e39: a\n', '.inf: a\n', '.nan: a\n', 'null: a\n', '~: a\n', ': a\n', '2001-01-01: a\n', '=: a\n', '"<<": a\n', '[a]: b\n', '{a: b}: c\n', '? a\n: b\n',
  '? [a]\n: b\n', '? |\n  a\n: b\n', '18446744073709551615: a\n', '9223372036854775807: a\n', '"a": 1\n', "'a b': 1\n", 'a b: 1\n', 'a : 1\n', 'a:b: 1\n', 'a\tb: 1\n', 'a:\t1\n', '\ta: 1\n',
  'a:\n\tb: 1\n', 'a:\n  b: 1\n\tc: 2\n', '__proto__: {a: 1}\n', 'constructor: 1\n', `${'k'.repeat(1024)}: 1\n`, `${'k'.repeat(1025)}: 1\n`,
  'a: &x {b: 1}\nc: *x\n', 'a: &x 1\nb: *x\n', 'a: *x\n', 'a: &x [1]\nb: &x [2]\nc: *x\n', 'a: &x [*x]\n', 'a: &x\nb: *x\n', '*x : 1\n', 'a: &x k\n*x : 1\n', 'a: & x\n',
  'a: {<<: {b: 1}, b: 2}\n', 'a: {b: 2, <<: {b: 1}}\n', 'a: &x {b: 1, c: 1}\nd: {<<: *x, b: 2}\n', 'a: {<<: [{b: 1}, {b: 2, c: 3}]}\n', 'a: {<<: [&x {b: 1}, *x]}\n', 'a: {<<: 1}\n', 'a: {<<: [1]}\n',
  'a: {<<: {b: 1}, <<: {b: 2}}\n', 'a: {"<<": {b: 1}}\n', 'a: {!!merge <<: {b: 1}}\n', 'a: {<<: null}\n',
  'a: |\n  b\n  c\n', 'a: |-\n  b\n', 'a: |+\n  b\n\n\n', 'a: |\n\n  b\n', 'a: |2\n    b\n', 'a: |1\n  b\n', 'a: |0\n  b\n', 'a: |  # c\n  b\n', 'a: |#c\n  b\n', 'a: |\n   b\n  c\n', 'a: |\n     \n  b\n',
  'a: |\n  b\n\tc\n', 'a: |\n\tb\n', 'a: |\nb: 1\n', 'a: |\n  b', 'a: |\n  b\n # c\nd: 1\n', 'a: >\n  b\n  c\n\n  d\n    e\n  f\n', 'a: >-\n  b\n\n  c\n', 'a: >+\n  b\n\n', 'a: >\n\n  b\n', 'a: |\n  b\n ', 'a: |\n  \u{1f600}\n',
  'a: b\n  c\n', 'a: b\nc\n', 'a: b\n\n  c\n', 'a: b # x\n  c\n', 'a:\n  b\n  c: d\n', 'a: b\n  c: d\n', 'a: "b\n  c\n\n  d"\n', 'a: "b \\\n   c"\n', "a: 'b\n\n\n  c'\n", 'a: "b\nc"\n', 'a: "b\n"\n', 'a: "b\n...\n"\n',
  'a:\n- b\n- c\n', 'a:\n  - b\n  - c\n', 'a:\n - b\n  - c\n', 'a: - b\n', 'a:\n-b\n', 'a:\n- b: 1\n  c: 2\n', 'a:\n- b: 1\n c: 2\n', 'a:\n- - b\n  - c\n', 'a:\n-\n  b: 1\n- # c\n  d\n', 'a:\n  b: 1\n c: 2\n', 'a:\n  b: 1\n   c: 2\n',
  'a: [\n  b,\n  c\n]\n', 'a: [\nb\n]\n', 'a: {\n  b: 1,\n  c: 2 }\n', 'a: {b: 1\n  c: 2}\n', 'a: [b\n', 'a: {b: 1\n', 'a: b]\n', 'a: "b\n', "a: 'b\n", 'a: [1, 2\nb: 3\n', 'a: {b: "c}\n',
  '# c\n', 'a: 1 # c\n', 'a: 1# c\n', 'a: # c\n  b\n', '...\na: 1\n', 'a: 1\n...\nb: 2\n', '%YAML 1.1\n', '%x\n', 'a: 1\n%YAML 1.1\n', 'a: 1\r\nb: |\r\n  c\r\n  d\r\n', 'a: 1\rb: 2\r', 'a: 1\u0085b: 2\n', 'a: "1\u2028  2"\n',
  'a: 1\n\ufeffb: 2\n', 'a: \ufeff\n', '!!map {}\n', 'a: !!map {b: 1}\n', 'a: !!seq [1]\n', 'a: !x {b: 1}\n', 'a: !!set {b, c}\n', 'a: !!omap [b: 1]\n', 'a: !!str\nb: !!int\n', 'a: !!str\n', 'a: &x !!str 1\nb: !!str &y 2\n', 'a: !!str &x\n',
];

/** Whole files of several documents; `@` stands for the first lines of an object. */
export const FILES: readonly string[] = [
  '@a: 1\n---\n@a: 2\n', '---\n@a: 1\n', '--- \n@a: 1\n---\t\n@a: 2\n', '---\n---\n@a: 1\n', '# c\n---\n@a: 1\n', '---\n# c\n---\n\n---\n@a: 1\n', '@a: 1\n---', '@a: 1\n---\n', '@a: 1\n--- \n---\n\n',
  '@a: 1\n...\n---\n@a: 2\n', '@a: 1\n...\n@a: 2\n', '\ufeff@a: 1\n', '\ufeff---\n@a: 1\n', '@a: 1\n---\n\ufeff@a: 2\n', '@a: 1\r\n---\r\n@a: 2\r\n',
  '@a: |\n  x\n  ---\n  y\n', '@a: "x\n---\ny"\n', '@a: 1\n ---\n', '~\n---\n@a: 1\n', 'null\n---\n@a: 1\n', '%YAML 1.1\n---\n@a: 1\n', '@a: 1\n---\n', '\n\n@a: 1\n', '@a: [\n---\n@a: 2\n', '@a: 1\n\n\n---\n\n@a: 2',
];

/** What older programs (1.20 was tried) take for text. */
export const FILES_SINCE_1_27: readonly string[] = ['@a: 1\n---x\n@a: 2\n', '@a: 1\n--- {}\n@a: 2\n', '@a: 1\n----\n@a: 2\n'];

/** Whole files that begin with a brace; `@` stands for the first members of an object. */
export const JSON_FILES: readonly string[] = [
  '{@, "a": 1}', '{@, "a": 1}\n', '  \n{@, "a": [1, 2.5, -3e2, true, null, "\\u00e9\\/\\n"]}\n', '{@, "a": 1 "b": 2}', '{@, "a": "\\ud83d\\ude00"}', '{@, "a": 1, "a": 2}', '{@,\n\t"a": 1\n}',
  '{@, "a": 1} {@, "a": 2}', '{@, "a": 1}{@, "a": 2}\n{@, "a": 3}', '{@, "a": 1}\n{@, "a": 2}\n---\n{@, "a": 3}\n', '{@, "a": 1} # c', '{@, "a": 1', '{@, "a": 1}}', '{@, "a": "\u007f"}', '{@, "a": 9007199254740993}',
];

/** What kubectl reads as YAML since it does not give up when JSON fails. */
export const JSON_FILES_SINCE_1_33: readonly string[] = [
  '{@, "a": 010}', '{@, "a": 1,}', '{@, a: 1}', "{@, 'a': 1}", '{@, "a": .5}', '{@, "a": "x\ty"}', '{@, "a": 1 # c\n}', '{@, "a": NaN}',
  '{@, "a": 1}\n---\n{@, "a": 2}\n', '{@, "a": 1}\n---\n{@, "a": off}\n', '{@, "a": off}\n---\n{@, "a": 2}\n',
];
