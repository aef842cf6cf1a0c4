import { checkedOptions } from './checked-options';
import { engine } from './engine';
import { ValidationContext } from './validation-context';

/**
 * A validation plugin of cdk8s-cli: checks what `cdk8s synth` wrote, whatever language the charts are in. In `cdk8s.yaml`, the properties are
 * those of `NetworkChecks.configure`:
 *
 *     validations:
 *       - package: cdk8s-vmnet
 *         version: 1.0.0
 *         class: VmnetValidation
 *         properties: { closedWorld: true }
 *
 * @internal cdk8s-cli makes it, nobody else, and what it is given is no jsii type
 * @see https://github.com/cdk8s-team/cdk8s-cli/blob/v2.207.60/src/plugins/validation.ts
 */
export class VmnetValidation {
  private readonly checked: ReturnType<typeof checkedOptions>;

  constructor(properties: { readonly [name: string]: unknown } = {}) {
    this.checked = checkedOptions('VmnetValidation', properties);
  }

  /** Writes the report that cdk8s-cli prints. */
  public async validate(context: ValidationContext): Promise<void> {
    engine().validateOutput(context, this.checked);
  }
}
