import { Check } from 'cdk8s-vmnet/checks';

/** Our storage VLANs are 100 to 199, and want jumbo frames. */
const storageWithoutJumboFrames: Check = {
  code: 'ACME1',
  level: 'error',
  title: 'a storage network has no jumbo frames',
  why: 'the filers send 9000 bytes, and smaller networks drop them',
  evidence: ['https://wiki.acme.example/storage-network'],

  *find({ networks }) {
    for (const network of networks) {
      if (network.kind !== 'bridge' || network.vlan < 100 || network.vlan > 199 || network.mtu === 9000) continue;
      yield {
        at: network.place,
        message: `storage network "${network.name}" has MTU ${network.mtu ?? 'of its bridge'}`,
        fix: 'set mtu to 9000',
      };
    }
  },
};

export const checks: readonly Check[] = [storageWithoutJumboFrames];
