import { Chart } from 'cdk8s';
import { BootDisk, NetworkedVirtualMachine, NetworkedVirtualMachineProps } from '../../src';
import { vmsChart } from '../networks/vms-chart';

/** A VM called `web`, with as little said as can be. */
export function machine(props: Partial<NetworkedVirtualMachineProps> = {}, chart: Chart = vmsChart()): NetworkedVirtualMachine {
  return new NetworkedVirtualMachine(chart, 'Web', { bootDisk: BootDisk.containerImage('fedora:43'), metadata: { name: 'web' }, ...props });
}
