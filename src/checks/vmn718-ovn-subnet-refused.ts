import { Check } from './check';
import { configPlace } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';
import { cidrIn } from './subnet-text';

export const ovnSubnetRefused: Check = {
  code: 'VMN718',
  level: 'error',
  title: 'an OVN network\'s subnets are not written as its topology takes them',
  why: 'the attachment is refused by OVN-Kubernetes: subnets are parted by commas, and only layer3 has a prefix length for each node behind the subnet\'s',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/utils.go#L69', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/utils.go#L85', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/utils.go#L103', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/utils.go#L121'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const [topology, subnets] = [ovnText(network, 'topology') ?? '', ovnText(network, 'subnets')];
      if (subnets === undefined || !['localnet', 'layer2', 'layer3'].includes(topology)) continue;
      for (const text of subnets.split(',').map((part) => part.trim())) {
        const fault = faultOf(text, topology === 'layer3');
        if (fault === undefined) continue;
        yield {
          at: configPlace(network, 'subnets'),
          message: `${ovnTitle(network)} of topology "${topology}" has "${text}" among its subnets, ${fault}`,
          fix: topology === 'layer3' ? 'write subnets such as 10.10.0.0/16/24' : 'write subnets such as 10.10.0.0/16',
        };
      }
    }
  },
};

function faultOf(text: string, isLayer3: boolean): string | undefined {
  const parts = text.split('/');
  const cidr = cidrIn(parts.slice(0, 2).join('/'));
  // Go takes zeros before a prefix length.
  if (cidr === undefined && /\/0\d/.test(text)) return undefined;
  if (parts.length > 3 || cidr === undefined) return 'which is no network with prefix length';
  if (parts.length === 3 && !isLayer3) return 'which has a prefix length for each node';
  if (!isLayer3) return undefined;
  const hosts = parts.length === 2 ? (cidr.family === 4 ? 24 : 64) : Number(parts[2]);
  if (!Number.isInteger(hosts)) return 'whose prefix length for each node is no number';
  if (cidr.family === 6 && hosts !== 64) return 'but IPv6 gives each node a /64';
  if (cidr.family === 4 && hosts > 32) return 'but IPv4 has at most /32';
  return hosts <= cidr.prefixLength ? `which is too small to give each node a /${hosts}` : undefined;
}
