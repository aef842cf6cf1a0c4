/** The known word that somebody meant by another, if one is near enough; upper case, `_` and `-` count for nothing. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const plain = plainOf(word);
  const [best] = known
    .map((candidate) => ({ candidate, away: slipsBetween(plain, plainOf(candidate)) }))
    .filter(({ candidate, away }) => away <= Math.max(1, Math.floor(plain.length / 4)) || isPart(plain, plainOf(candidate)))
    .sort((one, other) => one.away - other.away);
  return best?.candidate;
}

function plainOf(word: string): string {
  return word.toLowerCase().replace(/[-_.]/g, '').slice(0, 64);
}

/** A word of at least four letters that begins or ends the other. */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
}

/** How many letters have to change to make one word of the other, at least. */
export function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
