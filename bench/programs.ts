/** Whole processes that are measured, by name: arguments of node. */
export const PROGRAMS: { readonly [name: string]: readonly string[] } = {
  'nothing': ['-e', '0'],
  'lint': ['bin/vmnet', 'lint', 'test/checks/cases/VMN402/good-passthru-and-plugin.yaml'],
  'cdk8s': ['-e', "const { App, Chart } = require('cdk8s'); new Chart(new App(), 'c');"],
  'one construct': ['-e', `
    const { App, Chart } = require('cdk8s');
    const { LinuxBridge, LinuxBridgeNetwork } = require('cdk8s-vmnet');
    new LinuxBridgeNetwork(new Chart(new App(), 'c'), 'n', { bridge: LinuxBridge.named('br1'), vlan: 25 });
  `],
};
