import { App, Chart } from 'cdk8s';
import { demoCniSlides } from './demo-cni-slides';
import { kubevirtInterfacesAndNetworks, oneMacvtapInterface } from './kubevirt-interfaces-and-networks';
import { kubevirtMultipleNetworkAttachments } from './kubevirt-multiple-network-attachments-bridge-cni';
import { balanceSlbFinished, balanceSlbLocalnet, balanceSlbNewCluster } from './openshift-ovs-balance-slb-localnet';
import { vmoMultusNadGuide } from './vmo-multus-nad-guide';

/**
 * The manifests of five guides that people follow by hand, written with our constructs; one chart a guide. Where a guide shows two states of
 * one object, the second is a chart of its own. test/seeds holds each block of the guides against what is synthesized here.
 */
export const SEEDS: { readonly [chart: string]: (app: App) => Chart } = {
  'demo-cni-slides': demoCniSlides,
  'kubevirt-interfaces-and-networks': kubevirtInterfacesAndNetworks,
  'kubevirt-interfaces-and-networks-one-macvtap-interface': oneMacvtapInterface,
  'kubevirt-multiple-network-attachments-bridge-cni': kubevirtMultipleNetworkAttachments,
  'openshift-ovs-balance-slb-localnet': balanceSlbLocalnet,
  'openshift-ovs-balance-slb-localnet-finished': balanceSlbFinished,
  'openshift-ovs-balance-slb-localnet-new-cluster': balanceSlbNewCluster,
  'vmo-multus-nad-guide': vmoMultusNadGuide,
};
