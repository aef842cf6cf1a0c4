import { Check } from './check';
import { policyName } from './stated-devices';
import { statedEntries } from './stated-routes';
import { isObject, textAt } from '../topology/json';
import { within } from '../topology/place';

export const routeRuleWithoutMatch: Check = {
  code: 'VMN656',
  level: 'error',
  title: 'a route rule does not say what it matches, or contradicts itself',
  why: 'nmstate refuses a rule without ip-from, ip-to or family, with an address of another family, and a mask without its mark',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route_rule.rs#L147', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route_rule.rs#L161', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route_rule.rs#L195'],

  *find({ nodePolicies }) {
    for (const { policy, entry, place } of statedEntries('route-rules', nodePolicies)) {
      if (!isObject(entry)) continue;
      const rule = `route rule of ${policyName(policy)}`;
      const [family, ...prefixes] = ['family', 'ip-from', 'ip-to'].map((key) => ({ key, text: textAt(entry, key) }));
      if (entry.family === undefined && entry['ip-from'] === undefined && entry['ip-to'] === undefined) {
        yield { at: place, message: `${rule} has neither ip-from nor ip-to nor family, but ${Object.keys(entry).join(', ') || 'nothing'}`, fix: 'state family, ip-from or ip-to' };
      }
      for (const { key, text } of prefixes) {
        if (text === undefined || !['ipv4', 'ipv6'].includes(family?.text ?? '') || text.includes(':') === (family?.text === 'ipv6')) continue;
        yield { at: within(place, key), message: `${rule} has family "${family?.text ?? ''}", but ${key} "${text}"`, fix: 'remove family, or correct the address' };
      }
      if (entry.fwmask === undefined || entry.fwmark !== undefined) continue;
      yield { at: within(place, 'fwmask'), message: `${rule} has fwmask ${JSON.stringify(entry.fwmask)}, but no fwmark`, fix: 'state fwmark, or remove fwmask' };
    }
  },
};
