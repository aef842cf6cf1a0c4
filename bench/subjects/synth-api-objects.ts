import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ApiObject, App } from 'cdk8s';
import { newFolder, partsOf, takenFrom, vlanOf } from './pairs';
import { Subject } from '../subject';

const WARM_UP = 200;
let [pairs, charts] = [0, 0];
let folder = '';
let macAddresses: readonly string[] = [];

/** The same App as `synth-constructs`, of cdk8s alone: every property is written out. */
export const subject: Subject = {
  prepare(n, c) {
    [pairs, charts, folder] = [Number(n), Number(c), newFolder()];
    // In another process, so that our library is not in this one's memory.
    macAddresses = execFileSync(process.execPath, [join(__dirname, 'mac-addresses.js'), `${pairs}`, `${charts}`], { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n');
    const warm = newFolder();
    synth(warm, Math.min(pairs, WARM_UP));
    takenFrom(warm);
  },
  run() {
    synth(folder, pairs);
  },
  answer() {
    return takenFrom(folder);
  },
};

function synth(outdir: string, n: number): void {
  const app = new App({ outdir });
  for (const { chart, pairs: own } of partsOf(app, n, charts)) {
    for (const pair of own) {
      const name = `${chart.node.id}-network${pair}`;
      new ApiObject(chart, `network${pair}`, {
        apiVersion: 'k8s.cni.cncf.io/v1',
        kind: 'NetworkAttachmentDefinition',
        spec: {
          config: `{
  "cniVersion": "0.3.1",
  "name": "${name}",
  "type": "bridge",
  "bridge": "br1",
  "vlan": ${vlanOf(pair)},
  "preserveDefaultVlan": false,
  "macspoofchk": true,
  "ipam": {}
}`,
        },
      });
      new ApiObject(chart, `machine${pair}`, {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachine',
        spec: {
          runStrategy: 'Always',
          template: {
            spec: {
              domain: {
                memory: { guest: '2048Mi' },
                devices: {
                  disks: [{ name: 'containerdisk', disk: { bus: 'virtio' } }],
                  interfaces: [{ name: 'default', masquerade: {}, macAddress: macAddresses[2 * pair] }, { name, bridge: {}, macAddress: macAddresses[2 * pair + 1] }],
                },
              },
              networks: [{ name: 'default', pod: {} }, { name, multus: { networkName: name } }],
              volumes: [{ name: 'containerdisk', containerDisk: { image: 'quay.io/containerdisks/fedora:43' } }],
            },
          },
        },
      });
    }
  }
  app.synth();
}
