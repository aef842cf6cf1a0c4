import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BootDisk, EvictionStrategy, NetworkedVirtualMachine, PodNetworks, PrimaryNetwork } from 'cdk8s-vmnet';
import { Construct } from 'constructs';
import { PlatformChart } from './platform';

/** A tenant's chart: VMs on the platform's networks beside ordinary cdk8s-plus workloads. */
export class TenantChart extends Chart {
  constructor(scope: Construct, id: string, platform: PlatformChart) {
    super(scope, id, { namespace: 'shop' });
    new kplus.Namespace(this, 'Namespace', { metadata: { name: 'shop' } });

    const web = new NetworkedVirtualMachine(this, 'Web', {
      metadata: { name: 'web' },
      bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43'),
      memory: Size.gibibytes(4),
      cpu: { cores: 2 },
      evictionStrategy: EvictionStrategy.LIVE_MIGRATE,
      primaryNetwork: PrimaryNetwork.pod({ ports: [{ name: 'http', port: 80 }] }),
    });
    web.attach(platform.frontend, { addresses: ['10.25.0.10/24'], gateway: '10.25.0.1', nameservers: ['10.25.0.2'] });
    web.exposeViaService();

    const database = new NetworkedVirtualMachine(this, 'Database', {
      metadata: { name: 'database' },
      bootDisk: BootDisk.dataVolume('database-root'),
      memory: Size.gibibytes(16),
      cpu: { cores: 4, dedicatedPlacement: true },
      primaryNetwork: PrimaryNetwork.pod({ ports: [{ name: 'postgres', port: 5432 }] }),
    });
    database.attach(platform.storage, { addresses: ['10.100.0.5/24'] });

    const exporter = new kplus.Deployment(this, 'Exporter', {
      metadata: { name: 'exporter' },
      containers: [{ image: 'quay.io/prometheuscommunity/postgres-exporter:v0.18.1', portNumber: 9187 }],
    });
    PodNetworks.attach(exporter, platform.monitoring);
    exporter.exposeViaService();

    // Only the web server and the exporter reach the database's pod network.
    const rules = new kplus.NetworkPolicy(this, 'DatabasePeers', { selector: database });
    rules.addIngressRule(web, [kplus.NetworkPolicyPort.tcp(5432)]);
    rules.addIngressRule(exporter, [kplus.NetworkPolicyPort.tcp(5432)]);
  }
}
