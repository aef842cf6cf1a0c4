import { writeFileSync } from 'node:fs';

// node --require at-exit.js PROGRAM: the cost of the whole process, its start included, goes into the file that BENCH_COST names.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cost = { cpu: (user + system) / 1e3, wall: process.uptime() * 1e3, rss: process.resourceUsage().maxRSS / 1024, digest: '' };
  writeFileSync(process.env.BENCH_COST ?? '', JSON.stringify(cost));
});
