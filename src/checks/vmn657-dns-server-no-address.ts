import { isIPv4, isIPv6 } from 'node:net';
import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { policyName } from './stated-devices';
import { listAt } from '../topology/json';
import { within } from '../topology/place';

export const dnsServerNoAddress: Check = {
  code: 'VMN657',
  level: 'error',
  title: 'a DNS server is no address',
  why: 'nmstate refuses the state, so the policy fails on every node',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/dns.rs#L155', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/dns.rs#L163'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format === 'netplan') continue;
      for (const [i, server] of listAt(policy.state, 'dns-resolver', 'config', 'server').entries()) {
        if (typeof server !== 'string' || isTemplate(server)) continue;
        const isAddress = server.includes(':') ? server.includes('%') || isIPv6(server) : isIPv4(server);
        if (isAddress) continue;
        yield {
          at: within(policy.statePlace, 'dns-resolver', 'config', 'server', i),
          message: `DNS server "${server}" of ${policyName(policy)} is no address`,
          fix: 'state an IPv4 or IPv6 address, without port or prefix',
        };
      }
    }
  },
};
