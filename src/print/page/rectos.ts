// Chapters that begin on right-hand pages, and spreads on left-hand ones: Chromium reads `break-before: right` as any
// page, so pages are put in.

type Numbers = Readonly<Record<string, number>>;

export interface Imposed {
  /** Chapters that need a blank page before them. */
  readonly blanks: readonly string[];
  /** Page numbers as they will be with those blanks. */
  readonly numbers: Numbers;
}

/** `destinations` are those of a print that has `present` blanks in it. */
export function impose(
  rectos: readonly string[],
  present: readonly string[],
  destinations: Numbers,
): Imposed {
  const blanks: string[] = [];
  /** Pages, without any blanks, from which on one more blank has been put in. */
  const from: number[] = [];
  const pageOf = (id: string): number => destinations[id] ?? 0;
  const before = (number: number) => present.filter((id) => pageOf(id) <= number).length;
  const bareOf = (id: string): number => pageOf(id) - before(pageOf(id));
  for (const wish of rectos) {
    const [chapter = '', facing = null] = wish.split('>');
    const odd = facing === null ? 1 : 0;
    if ((bareOf(facing ?? chapter) + blanks.length) % 2 === odd) continue;
    blanks.push(chapter);
    from.push(bareOf(chapter));
  }
  const toNumber = (number: number): number => {
    const bare = number - before(number);
    return bare + from.filter((first) => first <= bare).length;
  };
  const numbers = Object.fromEntries(Object.entries(destinations).map(([id, at]) => [id, toNumber(at)]));
  return { blanks, numbers };
}
