import { ipamProp } from './ipam';
import { nodesProp } from './nodes-prop';
import { ESwitchMode, SriovLinkType, VdpaType, VfDriver, VfLinkState, VlanProtocol } from '../../index';
import { isObject, Json, JsonObject, objectAt } from '../../topology/json';
import { Candidate, World } from '../candidate';
import { call, Expression, given, memberOf, object, value } from '../expression';
import { metadataProp } from '../metadata';

/** SriovNetworkNodePolicy. */
export function sriovPolicy(manifest: JsonObject): readonly Candidate[] {
  const spec = objectAt(manifest, 'spec');
  const nics = objectAt(spec, 'nicSelector');
  return [{
    type: 'SriovNodePolicy',
    props: object({
      metadata: metadataProp(manifest),
      pool: given(spec.resourceName),
      numVfs: given(spec.numVfs),
      nodes: nodesProp(spec.nodeSelector),
      pfNames: given(nics.pfNames),
      vendor: given(nics.vendor),
      deviceId: given(nics.deviceID),
      rootDevices: given(nics.rootDevices),
      netFilter: given(nics.netFilter),
      driver: spec.deviceType === VfDriver.VFIO_PCI ? undefined : memberOf('VfDriver', { ...VfDriver }, spec.deviceType),
      mtu: given(spec.mtu),
      priority: given(spec.priority),
      rdma: given(spec.isRdma),
      needVhostNet: given(spec.needVhostNet),
      linkType: memberOf('SriovLinkType', { ...SriovLinkType }, spec.linkType),
      eSwitchMode: memberOf('ESwitchMode', { ...ESwitchMode }, spec.eSwitchMode),
      vdpaType: memberOf('VdpaType', { ...VdpaType }, spec.vdpaType),
      excludeTopology: given(spec.excludeTopology),
      externallyManaged: given(spec.externallyManaged),
    }),
  }];
}

/** The operator's SriovNetwork. */
export function sriovNetwork(manifest: JsonObject, world: World): readonly Candidate[] {
  const spec = objectAt(manifest, 'spec');
  const { namespace: operator, ...metadata } = objectAt(manifest, 'metadata');
  const resource = `openshift.io/${String(spec.resourceName)}`;
  const ours = world.resources.get(resource);
  const resources: readonly Expression[] = [
    ...(ours === undefined ? [] : [{ kind: 'variable', name: ours.variable } as const]),
    call('SriovResource', 'named', value(resource)),
  ];
  return resources.map((on) => ({
    type: 'SriovNetwork',
    props: object({
      metadata: metadataProp({ metadata: { ...metadata, namespace: spec.networkNamespace ?? operator } }),
      resource: on,
      vlan: spec.vlan === 0 ? undefined : given(spec.vlan),
      vlanQos: given(spec.vlanQoS),
      vlanProtocol: memberOf('VlanProtocol', { ...VlanProtocol }, spec.vlanProto),
      spoofCheck: spec.spoofChk === 'off' ? value(false) : undefined,
      trust: spec.trust === 'on' ? value(true) : undefined,
      linkState: memberOf('VfLinkState', { ...VfLinkState }, spec.linkState),
      minTxRate: given(spec.minTxRate),
      maxTxRate: given(spec.maxTxRate),
      capabilities: given(parsed(spec.capabilities)),
      ipam: ipamProp(parsed(spec.ipam)),
      rendering: call('SriovRendering', 'operatorManaged', given(operator)),
    }),
  }));
}

function parsed(text: Json | undefined): JsonObject | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
