/** A cluster as YAML: three groups of nodes with a bridge on a bond, networks that are VLANs of it, and machines shared out among them. */
export function clusterText(machines: number, networks: number, firstVlan = 100): string {
  return [
    ...['red', 'green', 'blue'].map(nodePolicy),
    ...Array.from({ length: networks }, (_, i) => network(i, firstVlan + i)),
    ...Array.from({ length: machines }, (_, i) => machine(i, i % networks)),
  ].join('---\n');
}

function nodePolicy(role: string): string {
  return `apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata:
  name: ${role}
spec:
  nodeSelector:
    role: ${role}
  desiredState:
    interfaces:
      - name: bond0
        type: bond
        state: up
        link-aggregation:
          mode: active-backup
          port: [eth1, eth2]
      - name: br1
        type: linux-bridge
        state: up
        bridge:
          options:
            stp:
              enabled: false
          port:
            - name: bond0
              vlan:
                mode: trunk
                trunk-tags:
                  - id-range:
                      min: 2
                      max: 4094
`;
}

/** A network, as a document. */
export function network(i: number, vlan: number): string {
  return `apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata:
  name: network${i}
  namespace: vms
spec:
  config: |-
    {
      "cniVersion": "0.3.1",
      "name": "network${i}",
      "type": "bridge",
      "bridge": "br1",
      "vlan": ${vlan},
      "preserveDefaultVlan": false,
      "macspoofchk": true,
      "ipam": {}
    }
`;
}

/** A machine on a network, as a document. */
export function machine(i: number, onNetwork: number): string {
  const mac = i.toString(16).padStart(6, '0').replace(/../g, ':$&');
  return `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: machine${i}
  namespace: vms
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        memory:
          guest: 2048Mi
        devices:
          disks:
            - name: containerdisk
              disk:
                bus: virtio
          interfaces:
            - name: default
              masquerade: {}
              model: virtio
            - name: data
              bridge: {}
              model: virtio
              macAddress: 06:11:22${mac}
      networks:
        - name: default
          pod: {}
        - name: data
          multus:
            networkName: network${onNetwork}
      volumes:
        - name: containerdisk
          containerDisk:
            image: quay.io/containerdisks/fedora:43
`;
}
