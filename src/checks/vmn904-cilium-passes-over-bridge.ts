import { Check, Mistake } from './check';
import { defaultRouteBridges } from './default-route-bridges';
import { CiliumSettings, takesDevice } from '../topology/cilium';
import { Place } from '../topology/place';

const CILIUM = 'https://github.com/cilium/cilium/blob/v1.20.0';

export const ciliumPassesOverBridge: Check = {
  code: 'VMN904',
  level: 'error',
  title: 'the node\'s address is on a bridge, and Cilium is not told so',
  why: 'a bridge is never taken by Cilium itself, and without a device it cannot replace kube-proxy; routing past the host\'s stack cuts VMs off there',
  evidence: [
    `${CILIUM}/pkg/datapath/linux/devices_controller.go#L697-L701`,
    `${CILIUM}/daemon/cmd/daemon.go#L173-L176`,
    `${CILIUM}/pkg/kpr/initializer/kube_proxy_replacement.go#L46-L60`,
    'https://github.com/cilium/cilium/issues/32026',
  ],

  *find(topology) {
    const { ciliums } = topology.platform;
    // Without it kube-proxy and the host's stack do the work, on whatever device.
    const replacing = ciliums.filter(({ kubeProxyReplacement }) => kubeProxyReplacement?.value === true);
    if (replacing.length === 0) return;
    for (const [bridge, route] of defaultRouteBridges(topology)) {
      for (const cilium of replacing) yield* ofBridge(cilium, bridge, route);
    }
  },
};

function* ofBridge({ manifest, place, devices, bpfMasquerade, hostLegacyRouting }: CiliumSettings, bridge: string, route: Place): Iterable<Mistake> {
  const owner = `Cilium of ${manifest.kind} "${manifest.name}"`;
  const isTold = devices !== undefined && takesDevice(devices.value, bridge);
  if (!isTold) {
    const takes = devices === undefined || devices.value.length === 0 ? 'finds out its devices, which are never bridges' : `takes devices ${devices.value.join(', ')}`;
    yield {
      at: devices?.place ?? place,
      message: `${owner} ${takes}, but bridge "${bridge}" carries the nodes' default route`,
      fix: `set devices: ${bridge} and bpf.hostLegacyRouting: true`,
      related: [route],
    };
    return;
  }
  // Cilium falls back to the host's stack by itself where iptables masquerades.
  if (bpfMasquerade?.value !== true || hostLegacyRouting?.value === true) return;
  yield {
    at: (hostLegacyRouting ?? bpfMasquerade).place,
    message: `${owner} routes past the host's stack on bridge "${bridge}", which carries the nodes' default route`,
    fix: 'set bpf.hostLegacyRouting: true',
    related: [route],
    level: 'warning',
  };
}
