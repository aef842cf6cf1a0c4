import { resolve } from 'node:path';
import * as ts from 'typescript';
import { imported, importedText, madeBy, valuesOf } from './program';
import { appFiles } from '../../src/importer/app-files';

const SHOP = `
apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: { name: web, namespace: shop, resourceVersion: "7", managedFields: [{ manager: kubectl }] }
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        memory: { guest: 2Gi }
        devices:
          disks: [{ name: containerdisk, disk: { bus: virtio } }]
          interfaces:
          - { name: default, masquerade: {}, macAddress: "02:00:00:00:00:01" }
          - { name: vlan25, bridge: {}, macAddress: "02:00:00:00:00:02" }
          rng: {}
      networks:
      - { name: default, pod: {} }
      - { name: vlan25, multus: { networkName: vlan25 } }
      volumes: [{ name: containerdisk, containerDisk: { image: "quay.io/containerdisks/fedora:43" } }]
status: { ready: true }
---
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata: { name: vlan25, namespace: shop }
spec: { config: '{"cniVersion":"0.3.1","type":"bridge","bridge":"br1","vlan":25,"macspoofchk":true}' }
---
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: { name: uplink }
spec:
  nodeSelector: { node-role.kubernetes.io/worker: "" }
  desiredState:
    interfaces:
    - { name: bond0, type: bond, state: up, link-aggregation: { mode: 802.3ad, options: { miimon: 100 }, port: [eth2, eth3] } }
    - name: br1
      type: linux-bridge
      state: up
      bridge:
        options: { stp: { enabled: false } }
        port: [{ name: bond0, vlan: { mode: trunk, trunk-tags: [{ id-range: { min: 2, max: 4094 } }] } }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

describe('the imported program', () => {
  it('makes networks of their bridges and machines of their networks, patches what has no prop, and keeps what has no construct', () => {
    expect(importedText(SHOP)).toBe(`import { ApiObject, App, Chart, JsonPatch, Size } from 'cdk8s';
import {
  BondMode,
  BondedBridgeNode,
  BootDisk,
  LinuxBridgeNetwork,
  NetworkedVirtualMachine,
  NodeSelector,
  PrimaryNetwork,
  Uplink,
  VlanSet,
} from 'cdk8s-vmnet';

const app = new App();
const cluster = new Chart(app, 'cluster');
const shop = new Chart(app, 'shop');

const uplink = new BondedBridgeNode(cluster, 'Uplink', {
  metadata: { name: 'uplink' },
  nodes: NodeSelector.role('worker'),
  bridgeName: 'br1',
  uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }),
  vlans: VlanSet.parse('2-4094'),
});

const vlan25 = new LinuxBridgeNetwork(shop, 'Vlan25', {
  metadata: { name: 'vlan25', namespace: 'shop' },
  bridge: uplink,
  vlan: 25,
});

// NetworkedVirtualMachine has no props for what is patched
const web = new NetworkedVirtualMachine(shop, 'Web', {
  metadata: { name: 'web', namespace: 'shop' },
  bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43'),
  memory: Size.gibibytes(2),
  primaryNetwork: PrimaryNetwork.pod({ macAddress: '02:00:00:00:00:01' }),
});
web.attach(vlan25, { name: 'vlan25', macAddress: '02:00:00:00:00:02' });
web.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/domain/devices/rng', {}));

// no construct makes a Service
const webService = new ApiObject(shop, 'WebService', {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { ports: [{ port: 80 }] },
});

app.synth();
`);
  });

  it('compiles under the strictest options', () => {
    expect(compileErrors(importedText(SHOP))).toEqual([]);
  });

  it('keeps names and texts that look like code as texts', () => {
    const hostile = "'); process.exit(1); //`${process.exit(1)}\\u2028\\n</script>\\u0000\\u202e*/";
    const yaml = `
apiVersion: "evil/v1"
kind: "K${hostile}"
metadata: { name: "x${hostile}", namespace: "n${hostile}", "${hostile}": "${hostile}" }
spec: { a: "line1\\nline2 \`\${x}\\\\\\nline3", list: ["${hostile}"] }
`;
    const program = importedText(yaml);
    expect(compileErrors(program)).toEqual([]);
    expect(madeBy(program)).toEqual(valuesOf(yaml));
    expect(program).not.toMatch(/[\u2028\u202e\u0000]/);
  });

  it('compiles where labels and annotations are no texts, which cdk8s takes as patches only', () => {
    const yaml = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop, labels: { tier: 3, app: web }, annotations: { labels: { app: web } } }
`;
    const program = importedText(yaml);
    expect(program).toContain(`
  metadata: { name: 'web', namespace: 'shop' },
});
web.addJsonPatch(
  JsonPatch.add('/metadata/labels', { tier: 3, app: 'web' }),
  JsonPatch.add('/metadata/annotations', { labels: { app: 'web' } }),
);
`);
    expect(compileErrors(program)).toEqual([]);
    expect(madeBy(program)).toEqual(valuesOf(yaml));
  });

  it('takes no longer for what is nested deeply, as the schemas of CustomResourceDefinitions are', () => {
    const deep = (depth: number): string => (depth === 0 ? 'string' : `{ of: ${deep(depth - 1)} }`);
    const program = importedText(`apiVersion: v1\nkind: Thing\nmetadata: { name: t }\nspec: ${deep(50)}\n`);
    expect(program).toContain(`${'  '.repeat(40)}of: {\n`);
    expect(program).toContain("of: { of: 'string' },");
  });

  it('leaves out, with the reason, what cdk8s cannot write', () => {
    const { left } = imported('apiVersion: v1\nkind: Thing\nmetadata: { name: t, __proto__: { polluted: true } }\n');
    expect(left).toEqual([{ kind: 'Thing', namespace: undefined, name: 't', reason: 'ApiObject would make /metadata/__proto__ otherwise' }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('says of an object that cannot be made why it is left out', () => {
    expect(imported('apiVersion: 7\nkind: Thing\nmetadata: { name: t }\n').left).toEqual([{ kind: 'Thing', namespace: undefined, name: 't', reason: 'apiVersion is 7; allowed: a text' }]);
  });

  it('comes with what it needs to be run', () => {
    const files = appFiles(imported(SHOP), { 'cdk8s': '^2.70.0', 'cdk8s-plus-28': '^2.5.6', 'cdk8s-vmnet': '0.0.0', 'constructs': '^10.3.0', 'cdk8s-cli': '^2.207.0', 'ts-node': '^10.9.2', 'typescript': '~6.0.0', '@types/node': '^20' });
    expect(Object.keys(files)).toEqual(['main.ts', 'cdk8s.yaml', 'package.json', 'tsconfig.json', '.gitignore']);
    expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ dependencies: { 'cdk8s-vmnet': '0.0.0' }, devDependencies: { 'cdk8s-cli': '^2.207.0' } });
  });
});

/** What the compiler says of a program that is compiled against the library's source. */
function compileErrors(program: string): readonly string[] {
  const file = resolve(__dirname, 'imported-program.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node'],
    paths: { 'cdk8s-vmnet': [resolve(__dirname, '..', '..', 'src', 'index.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, program, version) : getSourceFile(name, version));
  const own = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(own).filter((found) => found.file?.fileName === file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
