import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '../..');

/** Constructs as ours are: the line is noted two constructors below the user, and shown by what the App's analysis finds. */
const NETWORKS = `
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { captureUserLine, UserLine } from '../synth/user-line';
import { analyseOncePerSynth } from '../synth/validate-once';
import { refuse } from '../values/refuse';

const lines = new Map<string, UserLine>();

class MultusNetwork extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ApiObject(this, 'Resource', { apiVersion: 'v1', kind: 'Network' });
    lines.set(this.node.path, captureUserLine());
    analyseOncePerSynth(this.node.root, () => [...lines].map(([path, line]) => \`\${path} at \${place(line)}\`));
  }
}

export class LinuxBridgeNetwork extends MultusNetwork {
  constructor(scope: Construct, id: string, props: { vlan: number }) {
    super(scope, id);
    if (props.vlan > 4094) refuse(this, 'vlan', props.vlan, '1 to 4094');
    if (props.vlan < 0) (undefined as unknown as MultusNetwork).toString();
  }
}

function place(line: UserLine): string {
  const { file, line: number, column } = line.format() ?? { file: 'nowhere', line: 0, column: 0 };
  return \`\${file}:\${number}:\${column}\`;
}
`;

/**
 * A directory with a package like ours, linked into \`node_modules\` so that only its own folder tells it from the user's code, and
 * a blueprint inside \`node_modules\` that makes a network of it.
 */
export class AppInAProcess {
  public readonly directory = realpathSync(mkdtempSync(join(tmpdir(), 'vmnet user (line) ')));

  constructor() {
    for (const name of ['cdk8s', 'constructs']) this.link(join(ROOT, 'node_modules', name), name);
    for (const name of ['values/user-frame', 'values/mistake', 'values/refuse', 'synth/user-line', 'synth/validate-once']) this.compileOurs(name, readFileSync(join(ROOT, 'src', `${name}.ts`), 'utf8'));
    this.compileOurs('networks/linux-bridge-network', NETWORKS);
    this.write('tsconfig.json', '{ "compilerOptions": { "module": "node16", "target": "es2022" } }');
    this.write('vmnet/package.json', '{ "name": "cdk8s-vmnet", "main": "lib/networks/linux-bridge-network.js" }');
    this.link(join(this.directory, 'vmnet'), 'cdk8s-vmnet');
    this.write('node_modules/blueprint/index.js', `
      const { LinuxBridgeNetwork } = require('cdk8s-vmnet');
      exports.vlans = (scope, ids) => ids.map((vlan) => new LinuxBridgeNetwork(scope, 'Vlan' + vlan, { vlan }));
    `);
  }

  public write(file: string, text: string): void {
    mkdirSync(dirname(join(this.directory, file)), { recursive: true });
    writeFileSync(join(this.directory, file), text);
  }

  /** Writes JavaScript as tsc does; with an inline source map if it is told where the TypeScript is. */
  public compile(file: string, text: string, sourceRoot?: string): void {
    const map = sourceRoot === undefined ? {} : { inlineSourceMap: true, inlineSources: true, sourceRoot };
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, ...map };
    this.write(file, ts.transpileModule(text, { compilerOptions, fileName: basename(file, '.js') + '.ts' }).outputText);
  }

  /** What the App's failed synthesis says, without its first line. */
  public findings(args: readonly string[], options: { readonly cwd?: string; readonly env?: Record<string, string> } = {}): string[] {
    const output = execFileSync(process.execPath, args, { cwd: this.directory, encoding: 'utf8', ...options });
    return output.trim().split('\n').slice(1).map((line) => line.trim().replace(/^\[\] /, ''));
  }

  /** What a program prints. */
  public printed(args: readonly string[], env: Record<string, string> = {}): string {
    return execFileSync(process.execPath, args, { cwd: this.directory, encoding: 'utf8', env: { ...process.env, ...env } }).trim();
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** As jsii does. */
  private compileOurs(name: string, text: string): void {
    this.write(`vmnet/src/${name}.ts`, text);
    this.compile(`vmnet/lib/${name}.js`, text, `../../src/${dirname(name)}`);
  }

  private link(target: string, name: string): void {
    mkdirSync(join(this.directory, 'node_modules'), { recursive: true });
    symlinkSync(target, join(this.directory, 'node_modules', name));
  }
}
