import { Severity } from './change';

/** What one field of a VM does when it changes. */
export interface MachineEffect {
  readonly severity: Severity;
  /** Goes on after the VM's name. */
  readonly text: string;
  readonly evidence: string;
  /** The condition RestartRequired does not tell of it. */
  readonly isSilent?: boolean;
  /** Is not done live while the condition is there. */
  readonly isHeldBack?: boolean;
}

/** KubeVirt sets the condition RestartRequired on everything in the template's spec that it cannot update in a running VM. */
export const RESTART_REQUIRED = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L3050';
