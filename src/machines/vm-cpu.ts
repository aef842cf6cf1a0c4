import { Construct } from 'constructs';
import { wholeNumber } from '../values/numbers';

/** A VM's processors. The guest sees sockets × cores × threads. */
export interface VmCpu {
  /**
   * Cores a socket.
   *
   * @default 1
   */
  readonly cores?: number;

  /**
   * Sockets.
   *
   * @default 1
   */
  readonly sockets?: number;

  /**
   * Threads a core.
   *
   * @default 1
   */
  readonly threads?: number;

  /**
   * Model that the guest sees, such as `host-passthrough`.
   *
   * @default - the cluster's
   */
  readonly model?: string;

  /**
   * Pins each of them to a processor of the node, whose CPU manager must be on.
   *
   * @default false
   */
  readonly dedicatedPlacement?: boolean;

  /**
   * One more dedicated processor for the emulator. Needs `dedicatedPlacement`.
   *
   * @default false
   */
  readonly isolateEmulatorThread?: boolean;
}

/** The VM's `cpu`. */
export function cpuField(owner: Construct, cpu: VmCpu | undefined): object | undefined {
  if (cpu === undefined) return undefined;
  for (const prop of ['cores', 'sockets', 'threads'] as const) wholeNumber(owner, `cpu.${prop}`, cpu[prop], 1, 2 ** 31 - 1);
  const { cores, sockets, threads, model, dedicatedPlacement, isolateEmulatorThread } = cpu;
  return { cores, sockets, threads, model, dedicatedCpuPlacement: dedicatedPlacement, isolateEmulatorThread };
}
