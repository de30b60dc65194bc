// "did you mean …": the known word nearest to one that was mistyped.

/** Levenshtein distance of two words, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How many letters may differ: a third of the word, at least two, of a short word one. */
const tolerance = (word: string): number => (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3)));

/** Nobody mistypes a longer word by a letter. */
const LONGEST = 100;

/** The candidate that differs in capitals alone, else by the fewest letters, a third of the word at most, or `null`. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const known = [...candidates];
  const alike = known.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  if (alike !== undefined) return alike;
  let best: string | null = null;
  let least = tolerance(word) + 1;
  for (const candidate of known) {
    // As many letters as one is longer must differ.
    if (word.length > LONGEST || Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** A hint, or `null` where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const near = nearest(word, candidates);
  return near === null ? null : `did you mean \`${near}\`?`;
}
