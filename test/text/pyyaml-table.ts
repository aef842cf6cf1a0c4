import { BODIES, SCALARS } from './kubectl-table';

/** Scalars that PyYAML reads unlike kubectl, or that only cloud-init has. */
const ITS_OWN: readonly string[] = [
  '52:54:00:12:34:56', '52:54:00:12:34:60', '0:30', '01:30', '1:60', '-1:30', '+190:20:30', '1:2:3.5', '1:20.', '1_0:2_0', '0b_', '0x_', '0_', '0o10', '09', '1e3', '1.5e3', '1.5e+3', '1.e-2', '+.5', '-.5', '.5', '._5', '.5_0',
  '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.1234567', '2001-12-15 2:59:43 Z', '2001-12-14 21:59:43 +5', '2001-12-14 21:59:43 +24:00', '2001-02-29', '2000-02-29', '2001-13-01', '0000-01-01', '2001-1-1 0:00:00', '2001-1-1',
  '=', '<<', '!!value =', '!x 1', '! 12', '! "12"', '!!int "0o17"', '!!int ""', '!!int a', '!!float 5', '!!bool x', '!!bool ON', '!!null x', '!!str 1', '!!binary aGk', '!!binary "aG k="', '!!binary é', '!!timestamp x', '!!python/none x',
  '"\\/"', '"\\\'"', '"\\ud800"', '"\\U00110000"', 'a\tb', 'a\t', '\ta', '[a:b, {c:}]', '{a:,b: 1}', '[? ]', '[? , a]', '[a?b]', '{a: 1, 1: b, true: c}', '{1: a, 1.0: b}', '{1.0: a, .inf: b, 1e+20: c, 1.5e+20: d}',
  '{1.0e-5: a, 123456789012345678901234567890: b}', '{2001-01-01: a, !!binary aGk=: b}', '{=: a}', '{null: a, ~: b}', '{[a]: b}', '!!set {a, b}', '!!omap [a: 1, b: 2]', '!!pairs [a: 1, a: 2]', '!!omap {a: 1}', '!!omap [1]', '!!map [a]', '!!seq {a}',
];

const DOCUMENTS: readonly string[] = [
  '', '\n', '# c', '---', '--- a', '---\n...\n', 'a\n---\nb', 'a\n...\n', 'a\n... b\n', '%YAML 1.1\n---\na', '%YAML 1.2\n---\na', '%YAML 2.0\n---\na', '%X y\n---\na', '%TAG !e! tag:yaml.org,2002:\n---\n!e!int 5', '%TAG ! x\n%TAG ! y\n---\na',
  '\ufeffa: 1', 'a: \ufeff', '#cloud-config\nruncmd:\n- [ls, -l]\n- echo "x: y"\n', 'a: &x {b: 1}\nc: {<<: *x, b: 2}\nd: {b: 2, <<: *x}\n', 'a: &x 1\nb: &x 2\n', 'a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne: {<<: [*x, *y]}\nf: {<<: *x, <<: *y}\n',
  'a: &x {<<: *x, b: 1}\n', 'a: {<<: 1}\n', 'a: {<<: [1]}\n', 'version: 2\nethernets:\n  eth0:\n    match: {macaddress: 52:54:00:12:34:56}\n    addresses: [10.0.0.1/24]\n', 'a: |\n  b', 'a: |\n\tb\n', 'a: |\t\n  b\n', 'a: |#c\n  b\n',
];

export const TEXTS: readonly string[] = [...SCALARS, ...ITS_OWN, ...BODIES, ...DOCUMENTS];
