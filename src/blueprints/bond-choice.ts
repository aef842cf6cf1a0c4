import { BondMode } from '../values/bond-mode';
import { Owner, conflict, refuse } from '../values/refuse';
import { Aggregation } from '../values/switch-port';

/** How several NICs share the traffic, and why. */
export interface BondChoice {
  readonly mode: BondMode;
  readonly balanceSlb: boolean;
  readonly reason: string;
}

/** What the switch was said to offer, and what is wished for. */
export interface BondFacts {
  readonly aggregation?: Aggregation;
  readonly spreadsTraffic?: boolean;
  readonly isNetplan: boolean;
}

/**
 * The mode that fits the switch. balance-xor is only for a static aggregation: without one the switch sees a MAC on several ports and returns broadcasts.
 *
 * @see https://docs.kernel.org/networking/bonding.html#switch-configuration
 */
export function bondChoice(owner: Owner, facts: BondFacts): BondChoice {
  const { aggregation, spreadsTraffic } = facts;
  const isAggregated = aggregation === Aggregation.LACP || aggregation === Aggregation.STATIC;
  if (isAggregated && spreadsTraffic === false) {
    conflict(owner, `spreadsTraffic is false, but the switch aggregates the ports (${aggregation}) and so spreads what it sends`, 'leave spreadsTraffic out, or let the switch ports stand alone (Aggregation.NONE)');
  }
  switch (aggregation) {
    case Aggregation.LACP: return chosen(BondMode.LACP, 'the switch negotiates LACP; each flow keeps to a link, and a link that only looks alive is left out');
    case Aggregation.STATIC: return chosen(BondMode.BALANCE_XOR, 'the switch has a static aggregation without LACP; each flow keeps to a link, and a link counts as alive while it has carrier');
    case Aggregation.NONE: return alone(owner, facts);
    case undefined:
      if (spreadsTraffic) refuse(owner, 'switchPort.aggregation', aggregation, 'Aggregation.NONE, STATIC or LACP: how traffic can be spread depends on it');
      return chosen(BondMode.ACTIVE_BACKUP, 'what the switch offers was not stated, and this needs nothing of it; its ports must not be aggregated');
  }
}

function alone(owner: Owner, { spreadsTraffic, isNetplan }: BondFacts): BondChoice {
  if (!spreadsTraffic) return chosen(BondMode.ACTIVE_BACKUP, 'the switch ports stand alone; one link carries, the others wait');
  if (isNetplan) conflict(owner, 'netplan has no word for balance-slb, the only way to spread traffic over ports that stand alone', 'let nmstate configure the nodes, aggregate the switch ports, or leave spreadsTraffic out');
  return {
    mode: BondMode.BALANCE_XOR,
    balanceSlb: true,
    reason: 'the switch ports stand alone, and traffic is to be spread: balance-slb keeps each source MAC and VLAN to a link, and drops what the switch echoes',
  };
}

function chosen(mode: BondMode, reason: string): BondChoice {
  return { mode, balanceSlb: false, reason };
}
