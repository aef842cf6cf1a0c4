// Over 300 lines: each check stands here twice, once to be imported and once in the list.
import { Check } from './check';
import { configIsNotJson } from './vmn101-config-is-not-json';
import { unknownConfigKey } from './vmn102-unknown-config-key';
import { configValueOfWrongType } from './vmn103-config-value-of-wrong-type';
import { configWithoutPlugin } from './vmn104-config-without-plugin';
import { badNameOrCniVersion } from './vmn105-bad-name-or-cni-version';
import { networkNotThere } from './vmn106-network-not-there';
import { networkInAnotherNamespace } from './vmn107-network-in-another-namespace';
import { oneOvnNameTwoConfigs } from './vmn108-one-ovn-name-two-configs';
import { netAttachDefName } from './vmn109-net-attach-def-name';
import { resourceOfAnotherBridge } from './vmn110-resource-of-another-bridge';
import { resourceNameNotQualified } from './vmn111-resource-name-not-qualified';
import { chainedPluginFirst } from './vmn112-chained-plugin-first';
import { bandwidthCannotLimit } from './vmn113-bandwidth-cannot-limit';
import { sysctlOutsideNet } from './vmn114-sysctl-outside-net';
import { sameObjectTwice } from './vmn115-same-object-twice';
import { podNetworksAnnotation } from './vmn116-pod-networks-annotation';
import { addressesNobodyGives } from './vmn117-addresses-nobody-gives';
import { noTextWhereTextIsWanted } from './vmn118-no-text-where-text-is-wanted';
import { noCniVersionNoAddress } from './vmn119-no-cni-version-no-address';
import { unreadableDocument } from './vmn120-unreadable-document';
import { unreadableFileInConfigMap } from './vmn121-unreadable-file-in-config-map';
import { keyTwice } from './vmn122-key-twice';
import { noSuchKind } from './vmn123-no-such-kind';
import { sbrWithoutAnAddress } from './vmn124-sbr-without-an-address';
import { fieldThatTheKindLacks } from './vmn125-field-that-the-kind-lacks';
import { annotationThatNobodyReads } from './vmn126-annotation-that-nobody-reads';
import { valueThatTheKindRefuses } from './vmn127-value-that-the-kind-refuses';
import { policyForNoNetwork } from './vmn128-policy-for-no-network';
import { wordThatItsPluginLacks } from './vmn129-word-that-its-plugin-lacks';
import { staticAddressThatIsNone } from './vmn130-static-address-that-is-none';
import { vlanOutOfRange } from './vmn201-vlan-out-of-range';
import { vlanNotOnUplink } from './vmn202-vlan-not-on-uplink';
import { taggedTwice } from './vmn203-tagged-twice';
import { bridgeWithoutFilter } from './vmn204-bridge-without-filter';
import { vlanTrunkRefused } from './vmn205-vlan-trunk-refused';
import { trunkKeepsVlan1 } from './vmn206-trunk-keeps-vlan-1';
import { vlanNotOnSwitch } from './vmn207-vlan-not-on-switch';
import { vlanFilterRefuses } from './vmn208-vlan-filter-refuses';
import { vlanInterfaceShadows } from './vmn209-vlan-interface-shadows';
import { vlanInterfaceOnFilteringBridge } from './vmn210-vlan-interface-on-filtering-bridge';
import { trunkInOvn } from './vmn211-trunk-in-ovn';
import { vlanInterfacesInOneBridge } from './vmn212-vlan-interfaces-in-one-bridge';
import { portVlanRefused } from './vmn213-port-vlan-refused';
import { defaultVlanKept } from './vmn214-default-vlan-kept';
import { ovsVlanBesideTrunk } from './vmn215-ovs-vlan-beside-trunk';
import { bridgeWithoutUplink } from './vmn216-bridge-without-uplink';
import { bridgeNowhere } from './vmn217-bridge-nowhere';
import { trunkPruned } from './vmn218-trunk-pruned';
import { nativeVlanTagged } from './vmn219-native-vlan-tagged';
import { twoOwnersOfPortVlans } from './vmn220-two-owners-of-port-vlans';
import { ownVlanInTheTrunk } from './vmn221-own-vlan-in-the-trunk';
import { mtuAboveUplink } from './vmn301-mtu-above-uplink';
import { twoMtusOnOneSegment } from './vmn302-two-mtus-on-one-segment';
import { mtuAboveTheDeviceBelow } from './vmn303-mtu-above-the-device-below';
import { mtuTooSmallForIpv6 } from './vmn304-mtu-too-small-for-ipv6';
import { brExMtuNotOnBond } from './vmn305-br-ex-mtu-not-on-bond';
import { localnetWithoutMtu } from './vmn306-localnet-without-mtu';
import { mtuAboveSwitch } from './vmn307-mtu-above-switch';
import { guestMtuAboveNetwork } from './vmn308-guest-mtu-above-network';
import { overlayMtuAboveTunnels } from './vmn309-overlay-mtu-above-tunnels';
import { bridgeMtuFalls } from './vmn310-bridge-mtu-falls';
import { macvlanUnderBridgeBinding } from './vmn402-macvlan-under-bridge-binding';
import { ipvlanUnderBridgeBinding } from './vmn403-ipvlan-under-bridge-binding';
import { sriovBindingMismatch } from './vmn404-sriov-binding-mismatch';
import { primaryInterfaceCannotMigrate } from './vmn406-primary-interface-cannot-migrate';
import { bindingPluginNotRegistered } from './vmn407-binding-plugin-not-registered';
import { bindingOnPrimaryNetwork } from './vmn408-binding-on-primary-network';
import { defaultNetworkWithoutAddress } from './vmn409-default-network-without-address';
import { multiqueueWithoutEffect } from './vmn410-multiqueue-without-effect';
import { mayRunWithoutItsBridge } from './vmn411-may-run-without-its-bridge';
import { bridgeOnPodNetworkForbidden } from './vmn412-bridge-on-pod-network-forbidden';
import { macvtapWithoutMac } from './vmn413-macvtap-without-mac';
import { deprecatedApi } from './vmn414-deprecated-api';
import { bareDefaultNetwork } from './vmn415-bare-default-network';
import { nobodyInjectsResources } from './vmn416-nobody-injects-resources';
import { ignoredField } from './vmn417-ignored-field';
import { guestCidr } from './vmn418-guest-cidr';
import { fixedMacOnPodNetwork } from './vmn419-fixed-mac-on-pod-network';
import { deviceAddressTaken } from './vmn420-device-address-taken';
import { unreachableByDesign } from './vmn421-unreachable-by-design';
import { netplanInConfigDrive } from './vmn422-netplan-in-config-drive';
import { kubevirtNetworkConfiguration } from './vmn423-kubevirt-network-configuration';
import { servicePortNotListed } from './vmn424-service-port-not-listed';
import { guestChangesItsMac } from './vmn425-guest-changes-its-mac';
import { serviceSelectsTheVmObject } from './vmn426-service-selects-the-vm-object';
import { twoPodNetworks } from './vmn430-two-pod-networks';
import { twoMultusDefaults } from './vmn431-two-multus-defaults';
import { podBesideMultusDefault } from './vmn432-pod-beside-multus-default';
import { networkWithoutSource } from './vmn433-network-without-source';
import { networkWithTwoSources } from './vmn434-network-with-two-sources';
import { multusWithoutNetworkName } from './vmn435-multus-without-network-name';
import { networkNameTwice } from './vmn436-network-name-twice';
import { networkWithoutInterface } from './vmn437-network-without-interface';
import { interfaceNameTwice } from './vmn438-interface-name-twice';
import { interfaceWithoutNetwork } from './vmn439-interface-without-network';
import { interfaceNameCharacters } from './vmn440-interface-name-characters';
import { interfaceModel } from './vmn441-interface-model';
import { malformedMac } from './vmn442-malformed-mac';
import { malformedPciAddress } from './vmn443-malformed-pci-address';
import { notExactlyOneBinding } from './vmn444-not-exactly-one-binding';
import { masqueradeOffPodNetwork } from './vmn445-masquerade-off-pod-network';
import { reservedMac } from './vmn447-reserved-mac';
import { passtOffPodNetwork } from './vmn448-passt-off-pod-network';
import { passtSwitchedOff } from './vmn449-passt-switched-off';
import { discontinuedBinding } from './vmn450-discontinued-binding';
import { unknownInterfaceState } from './vmn451-unknown-interface-state';
import { linkStateOfAVf } from './vmn452-link-state-of-a-vf';
import { absentWithoutBridgeBinding } from './vmn453-absent-without-bridge-binding';
import { defaultNetworkAbsent } from './vmn454-default-network-absent';
import { portWithoutNumber } from './vmn455-port-without-number';
import { portOutOfRange } from './vmn456-port-out-of-range';
import { portProtocol } from './vmn457-port-protocol';
import { portNameTwice } from './vmn458-port-name-twice';
import { portNameCharacters } from './vmn459-port-name-characters';
import { portRangesSwitchedOff } from './vmn460-port-ranges-switched-off';
import { portRangesWithoutMasquerade } from './vmn461-port-ranges-without-masquerade';
import { portsBesidePortRanges } from './vmn462-ports-beside-port-ranges';
import { portRangeProtocol } from './vmn463-port-range-protocol';
import { portRangeStart } from './vmn464-port-range-start';
import { portRangeEnd } from './vmn465-port-range-end';
import { portRangeReversed } from './vmn466-port-range-reversed';
import { portRangesOverlap } from './vmn467-port-ranges-overlap';
import { tooManyPortRanges } from './vmn468-too-many-port-ranges';
import { privateDhcpOptionOutOfRange } from './vmn469-private-dhcp-option-out-of-range';
import { privateDhcpOptionTwice } from './vmn470-private-dhcp-option-twice';
import { ntpServerNoIpv4 } from './vmn471-ntp-server-no-ipv4';
import { bootOrderZero } from './vmn472-boot-order-zero';
import { bootOrderTwice } from './vmn473-boot-order-twice';
import { networkBootOfEncryptedVm } from './vmn474-network-boot-of-encrypted-vm';
import { claimsSwitchedOff } from './vmn475-claims-switched-off';
import { claimsBesideMultus } from './vmn476-claims-beside-multus';
import { claimWithoutName } from './vmn477-claim-without-name';
import { claimWithoutRequest } from './vmn478-claim-without-request';
import { claimNotDefined } from './vmn479-claim-not-defined';
import { claimRequestTwice } from './vmn480-claim-request-twice';
import { claimWithoutSriovBinding } from './vmn481-claim-without-sriov-binding';
import { probeWithoutPodNetwork } from './vmn482-probe-without-pod-network';
import { hostName } from './vmn483-host-name';
import { subdomain } from './vmn484-subdomain';
import { dnsPolicyNone } from './vmn485-dns-policy-none';
import { dnsPolicyUnknown } from './vmn486-dns-policy-unknown';
import { tooManyNameServers } from './vmn487-too-many-name-servers';
import { nameServerNoAddress } from './vmn488-name-server-no-address';
import { searchDomains } from './vmn489-search-domains';
import { dnsOptionWithoutName } from './vmn490-dns-option-without-name';
import { cloudInitTooLong } from './vmn491-cloud-init-too-long';
import { cloudInitTwice } from './vmn492-cloud-init-twice';
import { cloudInitEmpty } from './vmn493-cloud-init-empty';
import { cloudInitNoBase64 } from './vmn494-cloud-init-no-base64';
import { runningAndRunStrategy } from './vmn495-running-and-run-strategy';
import { noRunStrategy } from './vmn496-no-run-strategy';
import { unknownRunStrategy } from './vmn497-unknown-run-strategy';
import { reservedLabel } from './vmn498-reserved-label';
import { defaultInterfaceRefused } from './vmn499-default-interface-refused';
import { oneMacTwice } from './vmn501-one-mac-twice';
import { macThatNoCardCanHave } from './vmn502-mac-that-no-card-can-have';
import { macOfThePool } from './vmn503-mac-of-the-pool';
import { guestMatchesMacThatIsNotThere } from './vmn504-guest-matches-a-mac-that-is-not-there';
import { guestNetworkByName } from './vmn505-guest-network-by-name';
import { oneIpTwice } from './vmn506-one-ip-twice';
import { guestAddressOutsideItsNetwork } from './vmn507-guest-address-outside-its-network';
import { twoDefaultRoutes } from './vmn508-two-default-routes';
import { hostLocalOnSeveralNodes } from './vmn509-host-local-on-several-nodes';
import { oneStaticAddressForAll } from './vmn510-one-static-address-for-all';
import { newAddressAfterMigration } from './vmn511-new-address-after-migration';
import { ipamOfVirtualFunctions } from './vmn512-ipam-of-virtual-functions';
import { onePrefixOnTwoSegments } from './vmn513-one-prefix-on-two-segments';
import { whereaboutsHandsOutWhatItShouldNot } from './vmn514-whereabouts-hands-out-what-it-should-not';
import { hostLocalRangeRefused } from './vmn515-host-local-range-refused';
import { masqueradeIpv6NotInGuest } from './vmn516-masquerade-ipv6-not-in-guest';
import { macChangesUnderTheGuest } from './vmn517-mac-changes-under-the-guest';
import { whereaboutsRangeRefused } from './vmn518-whereabouts-range-refused';
import { macThatIsANumber } from './vmn519-mac-that-is-a-number';
import { oneAddressForAPool } from './vmn520-one-address-for-a-pool';
import { macWithoutCluster } from './vmn521-mac-without-cluster';
import { hostLocalNetworkBetweenNodes } from './vmn522-host-local-network-between-nodes';
import { addressOfANode } from './vmn523-address-of-a-node';
import { keyThatNetplanLacks } from './vmn524-key-that-netplan-lacks';
import { guestAddressThatIsNone } from './vmn525-guest-address-that-is-none';
import { networkDataWithoutVersion } from './vmn526-network-data-without-version';
import { valueThatNetplanRefuses } from './vmn527-value-that-netplan-refuses';
import { bondModeUnderBridge } from './vmn601-bond-mode-under-bridge';
import { interfaceNameTooLong } from './vmn602-interface-name-too-long';
import { twoPoliciesOneInterface } from './vmn603-two-policies-one-interface';
import { bridgeTakesTheNodesAddress } from './vmn604-bridge-takes-the-nodes-address';
import { oneAddressOnManyNodes } from './vmn605-one-address-on-many-nodes';
import { bridgeDhcpByOwnMac } from './vmn606-bridge-dhcp-by-own-mac';
import { selectorIsNoMap } from './vmn607-selector-is-no-map';
import { bondModeAgainstSwitch } from './vmn608-bond-mode-against-switch';
import { bondOfOne } from './vmn609-bond-of-one';
import { unknownNmstateKey } from './vmn610-unknown-nmstate-key';
import { brExReconfigured } from './vmn612-br-ex-reconfigured';
import { onlyEverAbsent } from './vmn613-only-ever-absent';
import { portsOfTheOtherBond } from './vmn614-ports-of-the-other-bond';
import { mappingsThroughOvsDb } from './vmn615-mappings-through-ovs-db';
import { allNodesAtOnce } from './vmn616-all-nodes-at-once';
import { bondMacUnderFailOverMac } from './vmn630-bond-mac-under-fail-over-mac';
import { portsConfigOfOtherPorts } from './vmn631-ports-config-of-other-ports';
import { bondQueueIdTwice } from './vmn632-bond-queue-id-twice';
import { miimonBesideArpInterval } from './vmn633-miimon-beside-arp-interval';
import { multicastActorSystem } from './vmn634-multicast-actor-system';
import { balanceSlbWithoutItsMode } from './vmn635-balance-slb-without-its-mode';
import { bondModeUnknown } from './vmn636-bond-mode-unknown';
import { stpOutOfRange } from './vmn637-stp-out-of-range';
import { twoGroupForwardMasks } from './vmn638-two-group-forward-masks';
import { defaultPvidWithoutFilter } from './vmn639-default-pvid-without-filter';
import { vlanWithoutBase } from './vmn640-vlan-without-base';
import { ovsBridgeWithMac } from './vmn641-ovs-bridge-with-mac';
import { patchWithMtuOrAddress } from './vmn642-patch-with-mtu-or-address';
import { ovsBondModeUnknown } from './vmn643-ovs-bond-mode-unknown';
import { mappingWithoutBridge } from './vmn644-mapping-without-bridge';
import { addressOnAPort } from './vmn645-address-on-a-port';
import { portOfTwo } from './vmn646-port-of-two';
import { controllerDisagrees } from './vmn647-controller-disagrees';
import { vlanOnAbsentBase } from './vmn648-vlan-on-absent-base';
import { identifierWithoutMac } from './vmn649-identifier-without-mac';
import { addressOfTheOtherFamily } from './vmn650-address-of-the-other-family';
import { routeWithoutInterface } from './vmn651-route-without-interface';
import { blackholeWithNextHop } from './vmn652-blackhole-with-next-hop';
import { routeIntoZeroNet } from './vmn653-route-into-zero-net';
import { routeWeightOrWindow } from './vmn654-route-weight-or-window';
import { routeOverDisabledInterface } from './vmn655-route-over-disabled-interface';
import { routeRuleWithoutMatch } from './vmn656-route-rule-without-match';
import { dnsServerNoAddress } from './vmn657-dns-server-no-address';
import { vfProviderBridgingWithoutVlan } from './vmn658-vf-provider-bridging-without-vlan';
import { macvlanNotPromiscuous } from './vmn659-macvlan-not-promiscuous';
import { ipvlanPrivateAndVepa } from './vmn660-ipvlan-private-and-vepa';
import { interfaceTwice } from './vmn661-interface-twice';
import { bridgeOnOneNic } from './vmn662-bridge-on-one-nic';
import { valueThatNmstateRefuses } from './vmn663-value-that-nmstate-refuses';
import { addressThatNmstateCannotRead } from './vmn664-address-that-nmstate-cannot-read';
import { localnetNotMapped } from './vmn701-localnet-not-mapped';
import { primaryWithoutLabel } from './vmn703-primary-without-label';
import { labelWithoutPrimary } from './vmn704-label-without-primary';
import { subnetInUse } from './vmn705-subnet-in-use';
import { roleOfAnotherTopology } from './vmn706-role-of-another-topology';
import { excludedOutsideSubnets } from './vmn707-excluded-outside-subnets';
import { vlanOnOverlay } from './vmn708-vlan-on-overlay';
import { ovnWithoutTopology } from './vmn709-ovn-without-topology';
import { mappingToNoBridge } from './vmn710-mapping-to-no-bridge';
import { localnetMappedTwice } from './vmn711-localnet-mapped-twice';
import { ovnChainedOrWithIpam } from './vmn712-ovn-chained-or-with-ipam';
import { persistentAddressesWithoutSubnets } from './vmn713-persistent-addresses-without-subnets';
import { twoPrimaryNetworks } from './vmn714-two-primary-networks';
import { ovnTopologyUnknown } from './vmn715-ovn-topology-unknown';
import { keyOfAnotherOvnTopology } from './vmn716-key-of-another-ovn-topology';
import { ovnTransportUnknown } from './vmn717-ovn-transport-unknown';
import { ovnSubnetRefused } from './vmn718-ovn-subnet-refused';
import { sectionOfAnotherTopology } from './vmn730-section-of-another-topology';
import { topologyUnknown } from './vmn731-topology-unknown';
import { roleMissingOrUnknown } from './vmn732-role-missing-or-unknown';
import { subnetsAgainstIpam } from './vmn733-subnets-against-ipam';
import { primaryWithoutIpam } from './vmn734-primary-without-ipam';
import { onlyForPrimary } from './vmn735-only-for-primary';
import { mtuOutOfRange } from './vmn736-mtu-out-of-range';
import { userDefinedSubnetNoCidr } from './vmn737-user-defined-subnet-no-cidr';
import { subnetsOfOneFamily } from './vmn738-subnets-of-one-family';
import { hostSubnetOutOfRange } from './vmn739-host-subnet-out-of-range';
import { gatewayOutsideSubnets } from './vmn740-gateway-outside-subnets';
import { reservedOutsideSubnets } from './vmn741-reserved-outside-subnets';
import { ipamContradictsItself } from './vmn742-ipam-contradicts-itself';
import { physicalNetworkNameRefused } from './vmn743-physical-network-name-refused';
import { excludeWithoutSubnets } from './vmn744-exclude-without-subnets';
import { userDefinedVlanRefused } from './vmn745-user-defined-vlan-refused';
import { noOverlayRefused } from './vmn746-no-overlay-refused';
import { evpnRefused } from './vmn747-evpn-refused';
import { selectorMissing } from './vmn748-selector-missing';
import { resourceNameRefused } from './vmn801-resource-name-refused';
import { noPoolForResource } from './vmn802-no-pool-for-resource';
import { netdeviceForVm } from './vmn803-netdevice-for-vm';
import { poolContradictsItself } from './vmn804-pool-contradicts-itself';
import { vfRangeRefused } from './vmn805-vf-range-refused';
import { moreVmsThanFunctions } from './vmn806-more-vms-than-functions';
import { prunedSriovKey } from './vmn807-pruned-sriov-key';
import { priorityWithoutVlan } from './vmn808-priority-without-vlan';
import { outsideTheOperatorsNamespace } from './vmn809-outside-the-operators-namespace';
import { operatorCannotRender } from './vmn810-operator-cannot-render';
import { minRateAboveMax } from './vmn811-min-rate-above-max';
import { sriovPoolConfigRefused } from './vmn812-sriov-pool-config-refused';
import { poolThatTheNicsCannotGive } from './vmn813-pool-that-the-nics-cannot-give';
import { networkAddonsRefused } from './vmn901-network-addons-refused';
import { macPoolRange } from './vmn902-mac-pool-range';
import { ciliumTakesItAll } from './vmn903-cilium-takes-it-all';
import { ciliumPassesOverBridge } from './vmn904-cilium-passes-over-bridge';
import { macvtapDevicePluginConfig } from './vmn905-macvtap-device-plugin-config';
import { macvtapWithoutDevice } from './vmn906-macvtap-without-device';
import { filterOfAnotherBridge } from './vmn907-filter-of-another-bridge';
import { nothingUsesIt } from './vmn908-nothing-uses-it';
import { twoObjectsInOneFile } from './vmn909-two-objects-in-one-file';
import { spoofingAndSharedSegments } from './vmn910-spoofing-and-shared-segments';
import { selfSignConfiguration } from './vmn911-self-sign-configuration';
import { announcedInterfaceRemoved } from './vmn912-announced-interface-removed';

/** Every check, by code. */
export const CHECKS: readonly Check[] = [
  configIsNotJson,
  unknownConfigKey,
  configValueOfWrongType,
  configWithoutPlugin,
  badNameOrCniVersion,
  networkNotThere,
  networkInAnotherNamespace,
  oneOvnNameTwoConfigs,
  netAttachDefName,
  resourceOfAnotherBridge,
  resourceNameNotQualified,
  chainedPluginFirst,
  bandwidthCannotLimit,
  sysctlOutsideNet,
  sameObjectTwice,
  podNetworksAnnotation,
  addressesNobodyGives,
  noTextWhereTextIsWanted,
  noCniVersionNoAddress,
  unreadableDocument,
  unreadableFileInConfigMap,
  keyTwice,
  noSuchKind,
  sbrWithoutAnAddress,
  fieldThatTheKindLacks,
  annotationThatNobodyReads,
  valueThatTheKindRefuses,
  policyForNoNetwork,
  wordThatItsPluginLacks,
  staticAddressThatIsNone,
  vlanOutOfRange,
  vlanNotOnUplink,
  taggedTwice,
  bridgeWithoutFilter,
  vlanTrunkRefused,
  trunkKeepsVlan1,
  vlanNotOnSwitch,
  vlanFilterRefuses,
  vlanInterfaceShadows,
  vlanInterfaceOnFilteringBridge,
  trunkInOvn,
  vlanInterfacesInOneBridge,
  portVlanRefused,
  defaultVlanKept,
  ovsVlanBesideTrunk,
  bridgeWithoutUplink,
  bridgeNowhere,
  trunkPruned,
  nativeVlanTagged,
  twoOwnersOfPortVlans,
  ownVlanInTheTrunk,
  mtuAboveUplink,
  twoMtusOnOneSegment,
  mtuAboveTheDeviceBelow,
  mtuTooSmallForIpv6,
  brExMtuNotOnBond,
  localnetWithoutMtu,
  mtuAboveSwitch,
  guestMtuAboveNetwork,
  overlayMtuAboveTunnels,
  bridgeMtuFalls,
  macvlanUnderBridgeBinding,
  ipvlanUnderBridgeBinding,
  sriovBindingMismatch,
  primaryInterfaceCannotMigrate,
  bindingPluginNotRegistered,
  bindingOnPrimaryNetwork,
  defaultNetworkWithoutAddress,
  multiqueueWithoutEffect,
  mayRunWithoutItsBridge,
  bridgeOnPodNetworkForbidden,
  macvtapWithoutMac,
  deprecatedApi,
  bareDefaultNetwork,
  nobodyInjectsResources,
  ignoredField,
  guestCidr,
  fixedMacOnPodNetwork,
  deviceAddressTaken,
  unreachableByDesign,
  netplanInConfigDrive,
  kubevirtNetworkConfiguration,
  servicePortNotListed,
  guestChangesItsMac,
  serviceSelectsTheVmObject,
  twoPodNetworks,
  twoMultusDefaults,
  podBesideMultusDefault,
  networkWithoutSource,
  networkWithTwoSources,
  multusWithoutNetworkName,
  networkNameTwice,
  networkWithoutInterface,
  interfaceNameTwice,
  interfaceWithoutNetwork,
  interfaceNameCharacters,
  interfaceModel,
  malformedMac,
  malformedPciAddress,
  notExactlyOneBinding,
  masqueradeOffPodNetwork,
  reservedMac,
  passtOffPodNetwork,
  passtSwitchedOff,
  discontinuedBinding,
  unknownInterfaceState,
  linkStateOfAVf,
  absentWithoutBridgeBinding,
  defaultNetworkAbsent,
  portWithoutNumber,
  portOutOfRange,
  portProtocol,
  portNameTwice,
  portNameCharacters,
  portRangesSwitchedOff,
  portRangesWithoutMasquerade,
  portsBesidePortRanges,
  portRangeProtocol,
  portRangeStart,
  portRangeEnd,
  portRangeReversed,
  portRangesOverlap,
  tooManyPortRanges,
  privateDhcpOptionOutOfRange,
  privateDhcpOptionTwice,
  ntpServerNoIpv4,
  bootOrderZero,
  bootOrderTwice,
  networkBootOfEncryptedVm,
  claimsSwitchedOff,
  claimsBesideMultus,
  claimWithoutName,
  claimWithoutRequest,
  claimNotDefined,
  claimRequestTwice,
  claimWithoutSriovBinding,
  probeWithoutPodNetwork,
  hostName,
  subdomain,
  dnsPolicyNone,
  dnsPolicyUnknown,
  tooManyNameServers,
  nameServerNoAddress,
  searchDomains,
  dnsOptionWithoutName,
  cloudInitTooLong,
  cloudInitTwice,
  cloudInitEmpty,
  cloudInitNoBase64,
  runningAndRunStrategy,
  noRunStrategy,
  unknownRunStrategy,
  reservedLabel,
  defaultInterfaceRefused,
  oneMacTwice,
  macThatNoCardCanHave,
  macOfThePool,
  guestMatchesMacThatIsNotThere,
  guestNetworkByName,
  oneIpTwice,
  guestAddressOutsideItsNetwork,
  twoDefaultRoutes,
  hostLocalOnSeveralNodes,
  oneStaticAddressForAll,
  newAddressAfterMigration,
  ipamOfVirtualFunctions,
  onePrefixOnTwoSegments,
  whereaboutsHandsOutWhatItShouldNot,
  hostLocalRangeRefused,
  masqueradeIpv6NotInGuest,
  macChangesUnderTheGuest,
  whereaboutsRangeRefused,
  macThatIsANumber,
  oneAddressForAPool,
  macWithoutCluster,
  hostLocalNetworkBetweenNodes,
  addressOfANode,
  keyThatNetplanLacks,
  guestAddressThatIsNone,
  networkDataWithoutVersion,
  valueThatNetplanRefuses,
  bondModeUnderBridge,
  interfaceNameTooLong,
  twoPoliciesOneInterface,
  bridgeTakesTheNodesAddress,
  oneAddressOnManyNodes,
  bridgeDhcpByOwnMac,
  selectorIsNoMap,
  bondModeAgainstSwitch,
  bondOfOne,
  unknownNmstateKey,
  brExReconfigured,
  onlyEverAbsent,
  portsOfTheOtherBond,
  mappingsThroughOvsDb,
  allNodesAtOnce,
  bondMacUnderFailOverMac,
  portsConfigOfOtherPorts,
  bondQueueIdTwice,
  miimonBesideArpInterval,
  multicastActorSystem,
  balanceSlbWithoutItsMode,
  bondModeUnknown,
  stpOutOfRange,
  twoGroupForwardMasks,
  defaultPvidWithoutFilter,
  vlanWithoutBase,
  ovsBridgeWithMac,
  patchWithMtuOrAddress,
  ovsBondModeUnknown,
  mappingWithoutBridge,
  addressOnAPort,
  portOfTwo,
  controllerDisagrees,
  vlanOnAbsentBase,
  identifierWithoutMac,
  addressOfTheOtherFamily,
  routeWithoutInterface,
  blackholeWithNextHop,
  routeIntoZeroNet,
  routeWeightOrWindow,
  routeOverDisabledInterface,
  routeRuleWithoutMatch,
  dnsServerNoAddress,
  vfProviderBridgingWithoutVlan,
  macvlanNotPromiscuous,
  ipvlanPrivateAndVepa,
  interfaceTwice,
  bridgeOnOneNic,
  valueThatNmstateRefuses,
  addressThatNmstateCannotRead,
  localnetNotMapped,
  primaryWithoutLabel,
  labelWithoutPrimary,
  subnetInUse,
  roleOfAnotherTopology,
  excludedOutsideSubnets,
  vlanOnOverlay,
  ovnWithoutTopology,
  mappingToNoBridge,
  localnetMappedTwice,
  ovnChainedOrWithIpam,
  persistentAddressesWithoutSubnets,
  twoPrimaryNetworks,
  ovnTopologyUnknown,
  keyOfAnotherOvnTopology,
  ovnTransportUnknown,
  ovnSubnetRefused,
  sectionOfAnotherTopology,
  topologyUnknown,
  roleMissingOrUnknown,
  subnetsAgainstIpam,
  primaryWithoutIpam,
  onlyForPrimary,
  mtuOutOfRange,
  userDefinedSubnetNoCidr,
  subnetsOfOneFamily,
  hostSubnetOutOfRange,
  gatewayOutsideSubnets,
  reservedOutsideSubnets,
  ipamContradictsItself,
  physicalNetworkNameRefused,
  excludeWithoutSubnets,
  userDefinedVlanRefused,
  noOverlayRefused,
  evpnRefused,
  selectorMissing,
  resourceNameRefused,
  noPoolForResource,
  netdeviceForVm,
  poolContradictsItself,
  vfRangeRefused,
  moreVmsThanFunctions,
  prunedSriovKey,
  priorityWithoutVlan,
  outsideTheOperatorsNamespace,
  operatorCannotRender,
  minRateAboveMax,
  sriovPoolConfigRefused,
  poolThatTheNicsCannotGive,
  networkAddonsRefused,
  macPoolRange,
  ciliumTakesItAll,
  ciliumPassesOverBridge,
  macvtapDevicePluginConfig,
  macvtapWithoutDevice,
  filterOfAnotherBridge,
  nothingUsesIt,
  twoObjectsInOneFile,
  spoofingAndSharedSegments,
  selfSignConfiguration,
  announcedInterfaceRemoved,
];
