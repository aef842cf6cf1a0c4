import { createHash } from 'node:crypto';
import { Subject } from './subject';

/** What one run of a subject costs, in a process of its own. */
export interface Cost {
  /** User and system time, in milliseconds. */
  readonly cpu: number;
  /** In milliseconds. */
  readonly wall: number;
  /** Largest resident size of the process, in MiB. */
  readonly rss: number;
  /** Of what the run answered. */
  readonly digest: string;
}

// node measure.js SUBJECT [ARGUMENT…]: prints the cost of one run.
if (require.main === module) {
  const [name = '', ...args] = process.argv.slice(2);
  const { subject } = require(`./subjects/${name}`) as { readonly subject: Subject };
  subject.prepare(...args);
  const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
  subject.run();
  const { user, system } = process.cpuUsage(before);
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const rss = process.resourceUsage().maxRSS / 1024;
  const cost: Cost = {
    cpu: (user + system) / 1e3,
    wall,
    rss,
    digest: createHash('sha256').update(subject.answer?.() ?? '').digest('hex'),
  };
  process.stdout.write(JSON.stringify(cost));
}
