import { ApiObject, Chart, Duration } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { fluxHealthExpressions } from './flux-health';
import { FluxLayersOptions } from './flux-layers-options';
import { OPERATORS, waveOf } from '../manifests/rollout-waves';
import { dnsLabel, objectName } from '../values/kube-names';
import { oneOf } from '../values/one-of';
import { refuse } from '../values/refuse';

const WAVE = 'argocd.argoproj.io/sync-wave';
const OPTIONS = 'argocd.argoproj.io/sync-options';
const FLUX_PRUNE = 'kustomize.toolkit.fluxcd.io/prune';
const SOURCES = { GIT: 'GitRepository', OCI: 'OCIRepository', BUCKET: 'Bucket' };

/**
 * The order in which Argo CD or Flux rolls an App out: operators, namespaces, the nodes' networks, networks of OVN and SR-IOV, attachments, VMs. It is
 * said by annotations, or by Kustomizations beside the App; constructs and charts get no dependencies, which would slow the synth and rename files.
 *
 * Policies of nmstate are never pruned: deleting one undoes nothing on the nodes. `NodeRendering.removal()` does.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.5.1/gitops-engine/pkg/sync/common/types.go#L10
 * @see https://github.com/fluxcd/kustomize-controller/blob/v1.9.4/api/v1/kustomization_types.go
 */
export class NetworkOrdering {
  /**
   * Annotates what is in the scope by now, so call it last. The waves: operators -30, namespaces -20, policies of nmstate and SR-IOV -15, networks of OVN
   * and SR-IOV -10, attachments -5, all else 0; an annotation that is there already stays. A namespace that an operator's object is in comes with the
   * operators. Custom resources skip the dry run while their kind is missing. Argo CD itself waits until policies of nmstate and VMs are healthy.
   *
   * @param scope the App, or a chart
   */
  public static argoCd(scope: IConstruct): void {
    const objects = objectsIn(scope);
    // Rendered, since objects of the whole cluster have their chart's namespace until then.
    const operatorNamespaces = new Set(objects.filter((object) => waveOf(object) === OPERATORS).map((object) => object.toJson().metadata?.namespace));
    for (const object of objects) {
      const annotations: { readonly [key: string]: string } = object.metadata.toJson()?.annotations ?? {};
      const isOperators = object.kind === 'Namespace' && operatorNamespaces.has(object.name);
      const wave = isOperators ? OPERATORS : waveOf(object);
      if (wave !== 0 && annotations[WAVE] === undefined) object.metadata.addAnnotation(WAVE, `${wave}`);
      const options = withOptions(annotations[OPTIONS], [...(isCustom(object) ? ['SkipDryRunOnMissingResource=true'] : []), ...(isNodePolicy(object) ? ['Prune=false'] : [])]);
      if (options !== '') object.metadata.addAnnotation(OPTIONS, options);
    }
  }

  /**
   * A Kustomization a chart, each depending on the one before and waiting until its objects are healthy.
   *
   * @param scope a chart that Flux reads by itself, none of the layers
   * @param options charts, source and times
   * @throws if a layer stands twice, holds the Kustomizations, or comes after one that stands on it
   */
  public static flux(scope: Construct, options: FluxLayersOptions): ApiObject[] {
    const { layers, path, sourceName } = options;
    const own = Chart.of(scope);
    checkLayers(scope, layers, own);
    if (typeof path !== 'string' || !/^\.?\/?[\w./-]*$/.test(path)) refuse(scope, 'path', path, 'a folder of the source, such as "./dist"');
    const namespace = dnsLabel(scope, 'fluxNamespace', options.fluxNamespace ?? 'flux-system');
    const sourceRef = { kind: oneOf(scope, 'sourceKind', options.sourceKind, SOURCES) ?? SOURCES.GIT, name: objectName(scope, 'sourceName', sourceName) };
    const interval = seconds(scope, 'interval', options.interval ?? Duration.minutes(10));
    const timeout = seconds(scope, 'timeout', options.timeout ?? Duration.minutes(30));
    let before: ApiObject | undefined;
    return layers.map((layer) => {
      const objects = objectsIn(layer);
      objects.filter(isNodePolicy).forEach(({ metadata }) => metadata.addAnnotation(FLUX_PRUNE, 'disabled'));
      const expressions = fluxHealthExpressions(objects);
      before = new ApiObject(scope, `${layer.node.id}-layer`, {
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        metadata: { name: objectName(scope, 'layers', layer.node.id), namespace },
        spec: {
          interval,
          timeout,
          path: `${path.replace(/\/+$/, '')}/${layer.node.path}`,
          prune: true,
          wait: true,
          sourceRef,
          dependsOn: before === undefined ? undefined : [{ name: before.name }],
          healthCheckExprs: expressions.length === 0 ? undefined : expressions,
        },
      });
      return before;
    });
  }

  private constructor() {}
}

function objectsIn(scope: IConstruct): readonly ApiObject[] {
  return scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
}

/** Kubernetes' own groups have no dot, or end so; the others come with an operator. */
function isCustom({ apiGroup }: ApiObject): boolean {
  return apiGroup.includes('.') && !apiGroup.endsWith('.k8s.io');
}

function isNodePolicy({ apiGroup, kind }: ApiObject): boolean {
  return apiGroup === 'nmstate.io' && kind === 'NodeNetworkConfigurationPolicy';
}

/** The options that are there, and those whose key is not. */
function withOptions(given: string | undefined, wanted: readonly string[]): string {
  const there = (given ?? '').split(',').map((option) => option.trim()).filter((option) => option !== '');
  const keys = there.map((option) => option.split('=')[0]);
  return [...there, ...wanted.filter((option) => !keys.includes(option.split('=')[0]))].join(',');
}

function checkLayers(scope: Construct, layers: readonly Chart[], own: Chart): void {
  const isList = Array.isArray(layers) && layers.length > 0 && layers.every((layer) => Chart.isChart(layer));
  if (!isList) refuse(scope, 'layers', layers, 'at least one Chart');
  const twice = layers.find((layer, i) => layers.indexOf(layer) !== i);
  if (twice !== undefined) refuse(scope, 'layers', twice.node.path, 'each chart once');
  if (layers.includes(own)) refuse(scope, 'layers', own.node.path, 'charts beside the one that holds the Kustomizations');
  const stages = layers.flatMap((layer) => {
    const waves = objectsIn(layer).map(waveOf);
    return waves.length === 0 ? [] : [{ name: layer.node.path, last: Math.max(...waves) }];
  });
  const late = stages.find(({ last }, i) => i > 0 && last < (stages[i - 1]?.last ?? last));
  if (late !== undefined) refuse(scope, 'layers', layers.map(({ node }) => node.path), `"${late.name}" earlier: what comes before it stands on it`);
}

function seconds(scope: Construct, prop: string, duration: Duration): string {
  const value = duration.toSeconds({ integral: false });
  if (!Number.isInteger(value) || value < 1) refuse(scope, prop, `${value} seconds`, 'whole seconds, from 1');
  return `${value}s`;
}
