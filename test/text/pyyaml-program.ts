import { spawnSync } from 'child_process';

/** Prints a JSON line for each JSON line it reads: what PyYAML makes of that text. What JSON cannot say is an object whose only key begins with $. */
const SCRIPT = `
import base64, datetime, json, math, sys, yaml

def encoded(value):
    if value is None or isinstance(value, (bool, str)): return value
    if isinstance(value, int): return value if abs(value) <= 2 ** 53 else {'$int': str(value)}
    if isinstance(value, float): return value if math.isfinite(value) else {'$float': str(value)}
    if isinstance(value, (datetime.datetime, datetime.date)): return {'$timestamp': value.isoformat()}
    if isinstance(value, bytes): return {'$bytes': base64.b64encode(value).decode()}
    if isinstance(value, (list, tuple)): return [encoded(item) for item in value]
    if isinstance(value, set): return sorted(name(item) for item in value)
    return {name(key): encoded(item) for key, item in value.items()}

def name(key):
    if isinstance(key, (datetime.datetime, datetime.date)): return key.isoformat()
    if isinstance(key, bytes): return base64.b64encode(key).decode()
    return next(iter(json.loads(json.dumps({key: 0}))))

for line in sys.stdin:
    try:
        answer = {'value': encoded(yaml.safe_load(json.loads(line)))}
    except Exception as error:
        answer = {'error': str(error)}
    print(json.dumps(answer))
`;

export interface PyYamlProgram {
  readonly python: string;
  readonly version: string;
}

export interface PyYamlAnswer {
  readonly value?: unknown;
  readonly error?: string;
}

export function pyYamlProgram(): PyYamlProgram | undefined {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { stdout } = spawnSync(python, ['-c', 'import yaml; print(yaml.__version__)'], { encoding: 'utf8' });
    if (/^\d/.test(stdout ?? '')) return { python, version: stdout.trim() };
  }
  return undefined;
}

export function readByPyYaml({ python }: PyYamlProgram, texts: readonly string[]): readonly PyYamlAnswer[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const { stdout } = spawnSync(python, ['-c', SCRIPT], { encoding: 'utf8', input, maxBuffer: Infinity });
  return stdout.trim().split('\n').map((line) => JSON.parse(line) as PyYamlAnswer);
}
