import { machineName } from './attachments';
import { Check } from './check';
import { configuredGuests } from './guest-interfaces';
import { GuestInterface, GuestRoute } from '../topology/guest';

const DEFAULTS: readonly string[] = ['0.0.0.0/0', '::/0'];

export const twoDefaultRoutes: Check = {
  code: 'VMN508',
  level: 'warning',
  title: 'a guest is given two default routes of one metric',
  why: 'the kernel keeps one of them, or takes turns: answers leave by the wrong card',
  evidence: [
    'https://github.com/smartxworks/virtink/issues/53',
    'https://github.com/kubevirt/kubevirt/issues/10296',
  ],

  *find({ machines }) {
    for (const { machine, guest } of configuredGuests(machines)) {
      const seen = new Map<string, { readonly entry: GuestInterface; readonly route: GuestRoute }>();
      for (const entry of guest.interfaces) {
        for (const route of entry.routes) {
          if (!DEFAULTS.includes(route.to)) continue;
          const key = JSON.stringify([route.to, route.table ?? null, route.metric ?? null]);
          const first = seen.get(key);
          if (first === undefined) seen.set(key, { entry, route });
          // The same route written twice is one.
          if (first === undefined || (first.entry === entry && first.route.via === route.via)) continue;
          yield {
            at: route.place,
            message: `${machineName(machine)} has default routes by ${wayOf(first.entry, first.route)} and by ${wayOf(entry, route)}, ${metricOf(route)}`,
            fix: 'keep one of them, or give one a higher metric',
            related: [first.route.place],
          };
        }
      }
    }
  },
};

function wayOf({ name }: GuestInterface, { via }: GuestRoute): string {
  return via === undefined ? `"${name}"` : `${via} on "${name}"`;
}

function metricOf({ metric }: GuestRoute): string {
  return metric === undefined ? 'neither with a metric' : `both of metric ${metric}`;
}
