import { createHash } from 'node:crypto';

/** The numbers that a name comes to, one after the other, below `size`: always the same ones, whatever other names there are. */
export function* hostNumbers(name: string, size: bigint): Generator<bigint> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const digest = createHash('sha256').update(`${attempt}\n${name}`).digest('hex');
    yield BigInt(`0x${digest}`) % size;
  }
}

/** With a twentieth of a subnet left to hand out, one name in 10^22 finds nothing. */
const ATTEMPTS = 1000;
