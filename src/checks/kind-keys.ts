import { Keys, keys } from './unknown-keys';

// Written down from the Go types of KubeVirt 1.0 to 1.9, kubernetes-nmstate 0.86, OVN-Kubernetes 1.3, and of their main branches in 2026.

const PORT = keys('name protocol port');

const INTERFACE = keys('name model macAddress bootOrder pciAddress tag acpiIndex state bridge slirp masquerade sriov macvtap passt passtBinding portRanges', {
  ports: PORT,
  binding: keys('name'),
  dhcpOptions: keys('bootFileName tftpServerName ntpServers', { privateOptions: keys('option value') }),
});

const NETWORK = keys('name resourceClaim', { pod: keys('vmNetworkCIDR vmIPv6NetworkCIDR'), multus: keys('networkName default') });

const DEVICES = keys('useVirtioTransitional disableHotplug disks watchdog inputs autoattachPodInterface autoattachGraphicsDevice autoattachSerialConsole '
  + 'autoattachMemBalloon autoattachInputDevice autoattachVSOCK rng blockMultiQueue networkInterfaceMultiqueue gpus filesystems hostDevices clientPassthrough sound '
  + 'tpm logSerialConsole downwardMetrics panicDevices video', { interfaces: INTERFACE });

/**
 * The keys of an instance's spec.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/types.go#L82
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/schema.go#L217
 */
export const INSTANCE_KEYS = keys('priorityClassName nodeSelector affinity schedulerName tolerations topologySpreadConstraints evictionStrategy startStrategy '
  + 'terminationGracePeriodSeconds volumes livenessProbe readinessProbe hostname subdomain dnsPolicy dnsConfig accessCredentials architecture resourceClaims '
  + 'serviceAccountName utilityVolumes', {
  domain: keys('resources cpu memory machine firmware clock features ioThreadsPolicy chassis launchSecurity ioThreads rebootPolicy', { devices: DEVICES }),
  networks: NETWORK,
});

/**
 * The keys of a VirtualMachine's spec; of its template an instance's spec has its own.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/types.go#L2007
 */
export const MACHINE_KEYS = keys('running runStrategy instancetype preference dataVolumeTemplates liveUpdateFeatures updateVolumesStrategy', {
  template: keys('metadata spec'),
});

const IPAM = keys('mode lifecycle');
const LAYER2 = keys('role mtu subnets reservedSubnets infrastructureSubnets defaultGatewayIPs joinSubnets', { ipam: IPAM });
const LAYER3 = keys('role mtu joinSubnets', { subnets: keys('cidr hostSubnet') });
const LOCALNET = keys('role physicalNetworkName subnets excludeSubnets mtu', { ipam: IPAM, vlan: keys('mode', { access: keys('id') }) });

/**
 * The keys of other kinds' specs; the SR-IOV operator's have a check of their own.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationpolicy_types.go#L26
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L31
 */
const SPEC_KEYS: { readonly [kind: string]: Keys } = {
  NetworkAttachmentDefinition: keys('config'),
  NodeNetworkConfigurationPolicy: keys('nodeSelector capture desiredState maxUnavailable'),
  // A localnet there is another finding.
  UserDefinedNetwork: keys('topology localnet', { layer2: LAYER2, layer3: LAYER3 }),
  ClusterUserDefinedNetwork: keys('uplinks', {
    namespaceSelector: keys('matchLabels', { matchExpressions: keys('key operator values') }),
    network: keys('topology transport noOverlay evpn', { layer2: LAYER2, layer3: LAYER3, localnet: LOCALNET }),
  }),
  L2Advertisement: keys('ipAddressPools ipAddressPoolSelectors nodeSelectors interfaces serviceSelectors'),
  VirtualMachine: 'anything',
  VirtualMachineInstance: 'anything',
};

const API_GROUPS = /^(k8s\.cni\.cncf\.io|nmstate\.io|k8s\.ovn\.org|kubevirt\.io|metallb\.io)\//;

/** The keys of an object, by its kind; undefined: not written down here. */
export function keysOfKind(apiVersion: string, kind: string): Keys | undefined {
  return API_GROUPS.test(apiVersion) && Object.prototype.hasOwnProperty.call(SPEC_KEYS, kind) ? KIND_KEYS.get(kind) : undefined;
}

/** @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/apis/meta/v1/types.go#L111 */
const METADATA = keys('name generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp deletionGracePeriodSeconds labels annotations '
  + 'ownerReferences finalizers managedFields clusterName');

const KIND_KEYS = new Map(Object.entries(SPEC_KEYS).map(([kind, spec]) => [kind, keys('apiVersion kind status', { metadata: METADATA, spec })]));
