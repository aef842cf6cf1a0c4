import { dnsLabel, objectName } from '../values/kube-names';

/** Which object carries Cilium's values. */
export class CiliumRendering {
  /** A ConfigMap that our checks read: for clusters where the values themselves go to Helm, by `toYaml()` or `values`. */
  public static configMap(): CiliumRendering {
    return new CiliumRendering();
  }

  /**
   * The HelmChartConfig that RKE2 and K3s merge into the chart they bring along.
   *
   * @param chartName of the HelmChart, `rke2-cilium` under RKE2
   * @param namespaceName of the HelmChart
   * @throws if one is no Kubernetes name
   * @see https://docs.rke2.io/helm#customizing-packaged-components-with-helmchartconfig
   */
  public static helmChartConfig(chartName: string = 'rke2-cilium', namespaceName: string = 'kube-system'): CiliumRendering {
    const owner = 'CiliumRendering.helmChartConfig';
    return new CiliumRendering({ name: objectName(owner, 'chartName', chartName), namespace: dnsLabel(owner, 'namespaceName', namespaceName) });
  }

  private constructor(private readonly chart?: { readonly name: string; readonly namespace: string }) {}

  /**
   * The chart whose values they are, if a HelmChartConfig carries them.
   *
   * @internal
   */
  public get _chart(): { readonly name: string; readonly namespace: string } | undefined {
    return this.chart;
  }
}
