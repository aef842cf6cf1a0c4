import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { analyse } from './analysis';
import { attach } from './attach';
import { settingsOf } from './settings';
import { render } from './validate-once';
import { writeAcknowledgements } from './write-acknowledgements';
import { CHECKS } from '../checks';
import { Finding } from '../checks/check';
import { PACKS } from '../checks/packs';
import { whereIs } from '../report/where-is';
import { optionalList } from '../values/given';
import { refuse } from '../values/refuse';

/** How an App is checked. */
export interface NetworkChecksOptions {
  /**
   * The App is all there is: what it does not have is not on the cluster.
   *
   * @default false
   */
  readonly closedWorld?: boolean;

  /**
   * Packs of checks beside those for everyone: `security`, `hygiene`, `openshift`.
   *
   * @default - none
   */
  readonly packs?: string[];

  /**
   * Warnings fail the synth too.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * KubeVirt on the cluster, `<major>.<minor>`.
   *
   * @default 1.9
   */
  readonly kubevirtVersion?: string;

  /**
   * The CNI project's plugins on the nodes, `<major>.<minor>`.
   *
   * @default 1.9
   */
  readonly cniPluginsVersion?: string;

  /**
   * The SR-IOV operator, `<major>.<minor>`.
   *
   * @default 1.6
   */
  readonly sriovOperatorVersion?: string;

  /**
   * Namespace of the SR-IOV operator.
   *
   * @default - not known
   */
  readonly sriovOperatorNamespace?: string;

  /**
   * Whether Multus keeps pods to the networks of their own namespace.
   *
   * @default false
   */
  readonly multusNamespaceIsolation?: boolean;
}

/** A mistake that the checks found. */
export interface NetworkFinding {
  /** The check's code, such as `VMN402`. */
  readonly code: string;

  /** `error` (it will not start, or traffic is surely lost) or `warning` (it works today and breaks under a stated condition). */
  readonly level: string;

  /** What is wrong, with names and values. */
  readonly message: string;

  /** What happens then. */
  readonly why: string;

  /** How to mend it. */
  readonly fix: string;

  /** The construct, the object and the field. */
  readonly where: string;

  /** Lines of the programs that refuse or do the silent wrong thing. */
  readonly evidence: string[];

  /**
   * Why it is meant to be so.
   *
   * @default - nobody said that it is
   */
  readonly acknowledgedReason?: string;
}

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
    attach(scope.node.root);
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
    const { packs, strict, ...others } = options;
    const unknown = optionalList('NetworkChecks.configure', 'packs', packs, `a list of ${PACKS.join(', ')}`)?.find((pack) => !PACKS.includes(pack));
    if (unknown !== undefined) refuse('NetworkChecks.configure', 'packs', unknown, PACKS.join(', '));
    for (const prop of ['kubevirtVersion', 'cniPluginsVersion', 'sriovOperatorVersion'] as const) {
      const version = options[prop];
      if (version !== undefined && !/^\d+\.\d+$/.test(version)) refuse('NetworkChecks.configure', prop, version, 'a version "<major>.<minor>", such as "1.9"');
    }
    const settings = settingsOf(this.scope);
    const given = Object.entries({ ...others, packs }).filter(([, value]) => value !== undefined);
    settings.options = { ...settings.options, ...Object.fromEntries(given) };
    settings.strict = strict ?? settings.strict;
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
    if (!CHECKS.some((check) => check.code === code)) refuse('NetworkChecks.acknowledge', 'code', code, 'the code of a check, such as "VMN402"');
    if (typeof reason !== 'string' || reason.trim() === '') refuse('NetworkChecks.acknowledge', 'reason', reason, 'a sentence that says why it is right here');
    settingsOf(this.scope).acknowledgements.push({ scope: this.scope, code, reason });
  }

  /** What is found in the App now. Acknowledged findings say why they are meant, and come last. */
  public findings(): NetworkFinding[] {
    const { root } = this.scope.node;
    writeAcknowledgements(root);
    const objects = root.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
    const { findings, acknowledged } = analyse(root, objects.map(render));
    return [...findings.map((finding) => asData(finding)), ...acknowledged.map(({ finding, reason }) => asData(finding, reason))];
  }
}

function asData({ code, level, message, why, fix, at, evidence }: Finding, acknowledgedReason?: string): NetworkFinding {
  return { code, level, message, why, fix, where: whereIs(at), evidence: [...evidence], acknowledgedReason };
}
