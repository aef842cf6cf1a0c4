import { Construct } from 'constructs';
import { VmCpu } from './vm-cpu';
import { optionalWholeNumber } from '../values/numbers';

/** The VM's `cpu`. */
export function cpuField(owner: Construct, cpu: VmCpu | undefined): object | undefined {
  if (cpu === undefined) return undefined;
  for (const prop of ['cores', 'sockets', 'threads'] as const) optionalWholeNumber(owner, `cpu.${prop}`, cpu[prop], 1, 2 ** 31 - 1);
  const { cores, sockets, threads, model, dedicatedPlacement, isolateEmulatorThread } = cpu;
  return { cores, sockets, threads, model, dedicatedCpuPlacement: dedicatedPlacement, isolateEmulatorThread };
}
