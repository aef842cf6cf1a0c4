import { IConstruct } from 'constructs';
import { attachToApp } from './attach';
import { checkedOptions } from './checked-options';
import { engine } from './engine';
import { NetworkChecksOptions } from './network-checks-options';
import { NetworkFinding } from './network-finding';
import { settingsOf } from './settings';
import { Finding } from '../checks/check';
import { whereIs } from '../report/where-is';
import { refuse } from '../values/refuse';

/**
 * The checks of everything that an App writes, whoever made it: our constructs, raw ApiObjects, included YAML, Helm charts. Any App with one of our
 * constructs is checked when it is synthesized: an error fails the synth, a warning is printed. Here they are set, acknowledged and read.
 *
 * In the environment, `VMNET_CHECKS=warn` prints what would fail, `VMNET_CHECKS=off` switches the checks off.
 *
 * @example
 * NetworkChecks.of(app).configure({ closedWorld: true, packs: ['security'] });
 * NetworkChecks.of(chart).acknowledge('VMN609', 'the second NIC arrives in March');
 */
export class NetworkChecks {
  /**
   * The checks of the App that a construct is in.
   *
   * @param scope the App, or what acknowledgements are for
   */
  public static of(scope: IConstruct): NetworkChecks {
    attachToApp(scope.node.root);
    return new NetworkChecks(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Sets how the App is checked; what is left out stays as it was.
   *
   * @param options what to change
   * @throws if a pack or version is none
   */
  public configure(options: NetworkChecksOptions): void {
    const { options: set, strict } = checkedOptions('NetworkChecks.configure', options);
    const settings = settingsOf(this.scope);
    settings.options = { ...settings.options, ...set };
    settings.strict = strict ?? settings.strict;
  }

  /**
   * Adds checks of your own: a package, or a file whose path begins with `./`, that exports them as `checks`, a list of the type `Check` of
   * `cdk8s-vmnet/checks`. It is loaded from the working directory when the App is checked; what is wrong with it fails the synth. Their codes
   * are capitals and digits, such as `ACME1`, and never begin as ours do (`VMN`).
   *
   * @param packageOrFile what is loaded
   * @throws if it is no text
   */
  public addPack(packageOrFile: string): void {
    if (typeof packageOrFile !== 'string' || packageOrFile.trim() === '') refuse('NetworkChecks.addPack', 'packageOrFile', packageOrFile, 'a package, or a file such as "./network-checks.js"');
    settingsOf(this.scope).ownPacks.push(packageOrFile);
  }

  /**
   * Says that a finding on anything in this scope is meant. It is written into the objects (annotation `vmnet.dev/acknowledge`), so that other tools
   * that read them agree. The order of calls does not matter.
   *
   * @param code the check's code, such as `VMN402`
   * @param reason why it is right here
   * @throws if there is no such check, or no reason
   */
  public acknowledge(code: string, reason: string): void {
    if (!engine().mayBeFound(code)) refuse('NetworkChecks.acknowledge', 'code', code, 'the code of a check, such as "VMN402"');
    if (typeof reason !== 'string' || reason.trim() === '') refuse('NetworkChecks.acknowledge', 'reason', reason, 'a sentence that says why it is right here');
    settingsOf(this.scope).acknowledgements.push({ scope: this.scope, code, reason });
  }

  /**
   * What is found in the App now. Acknowledged findings say why they are meant, and come last.
   *
   * @throws if a pack of your own cannot be loaded, or breaks
   */
  public findings(): NetworkFinding[] {
    const { findings, acknowledged } = engine().analyseApp(this.scope.node.root);
    return [...findings.map((finding) => asData(finding)), ...acknowledged.map(({ finding, reason }) => asData(finding, reason))];
  }
}

function asData({ code, level, message, why, fix, at, evidence }: Finding, acknowledgedReason?: string): NetworkFinding {
  return { code, level, message, why, fix, where: whereIs(at), evidence: [...evidence], acknowledgedReason };
}
