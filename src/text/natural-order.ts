/** Names as people sort them, `web-2` before `web-10`; the same on every machine. */
export function naturalOrder(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const [i, part] of a.entries()) {
    const against = b[i];
    if (against === undefined) return 1;
    const difference = byPart(part, against);
    if (difference !== 0) return difference;
  }
  return a.length === b.length ? byText(one, other) : -1;
}

/** Texts by their code units. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** More digits than a name has would not be numbers any more. */
function partsOf(text: string): readonly string[] {
  return text.match(/\d{1,15}|\D+/g) ?? [];
}

function byPart(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  const areNumbers = /^\d/.test(one) && /^\d/.test(other);
  return areNumbers ? a - b : byText(one, other);
}
