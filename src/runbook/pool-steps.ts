import { code } from './markdown';
import { word } from './shell';
import { Step } from './step';
import { VfPool } from '../topology/vf-pool';

/** That the functions of a pool are made, and that nodes offer them. */
export function poolSteps({ nics, numVfs, resourceName, deviceType }: VfPool): readonly Step[] {
  const count = numVfs === undefined ? 'the wanted number' : `\`${numVfs}\``;
  const path = `{.status.allocatable.${resourceName.replace(/[.\\]/g, '\\$&')}}`;
  return [
    ...nics.map(({ name }): Step => ({
      shows: `${code(name)} has its virtual functions`,
      commands: [`on_nodes "$nodes" cat ${word(`/sys/class/net/${name}/device/sriov_numvfs`)}`],
      expected: { words: `${count} on each node.` },
      otherwise: ['0: the operator has not configured the node, or BIOS and firmware do not allow virtual functions; `lspci | grep -i virtual` on the node.', '`No such file`: the NIC is called otherwise on that node, or has no SR-IOV.'],
    })),
    {
      shows: `nodes offer ${code(resourceName)}`,
      commands: [`for node in $(kubectl get nodes --selector="$nodes" --output=name); do kubectl get "$node" --output=jsonpath=${word(`{.metadata.name} ${path}{"\\n"}`)}; done`],
      expected: { words: `each node with the number of functions of the pool${deviceType === undefined ? '' : `, bound to \`${deviceType === 'vfio-pci' ? 'vfio-pci' : 'a network driver'}\``}.` },
      otherwise: ['Nothing or 0: the device plugin found no functions that match the policy; `kubectl get sriovnetworknodestates --all-namespaces --output=yaml`.', 'A VM takes functions only from a pool with `deviceType: vfio-pci`.'],
    },
  ];
}
