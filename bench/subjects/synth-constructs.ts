import { App } from 'cdk8s';
import { BootDisk, LinuxBridge, LinuxBridgeNetwork, NetworkedVirtualMachine } from 'cdk8s-vmnet';
import { newFolder, partsOf, takenFrom, vlanOf } from './pairs';
import { Subject } from '../subject';

const WARM_UP = 200;
const BOOT_DISK = 'quay.io/containerdisks/fedora:43';

let [pairs, charts] = [0, 0];
let folder = '';

/** An App of VMs, each on a network of its own, as a user writes it; all checks run. */
export const subject: Subject = {
  prepare(n, c) {
    synth(newApp(newFolder(), WARM_UP, Number(c)));
    [pairs, charts, folder] = [Number(n), Number(c), newFolder()];
  },
  run() {
    synth(newApp(folder, pairs, charts));
  },
  answer() {
    return takenFrom(folder);
  },
};

/** The App, not yet synthesized. */
export function newApp(outdir: string, n: number, c: number): App {
  const app = new App({ outdir });
  const bridge = LinuxBridge.named('br1');
  for (const part of partsOf(app, n, c)) {
    for (const pair of part.pairs) {
      const network = new LinuxBridgeNetwork(part.chart, `network${pair}`, { bridge, vlan: vlanOf(pair) });
      const machine = new NetworkedVirtualMachine(part.chart, `machine${pair}`, { bootDisk: BootDisk.containerImage(BOOT_DISK) });
      machine.attach(network);
    }
  }
  return app;
}

function synth(app: App): void {
  app.synth();
}
