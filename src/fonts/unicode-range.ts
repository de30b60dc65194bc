// The value of CSS `unicode-range` as pairs of code points.

/** Inclusive pairs of code points. */
export type UnicodeRange = readonly (readonly [number, number])[];

/** `U+20-7E, U+A1, U+4??` → pairs; `null` where a part cannot be read. */
export function parseUnicodeRange(value: string): UnicodeRange | null {
  const pairs: [number, number][] = [];
  for (const part of value.split(',')) {
    const match = /^\s*U\+([0-9A-F]{1,6}|[0-9A-F]{0,5}\?{1,6})(?:-([0-9A-F]{1,6}))?\s*$/i.exec(part);
    if (match?.[1] === undefined) return null;
    const from = Number.parseInt(match[1].replaceAll('?', '0'), 16);
    const to = Number.parseInt(match[2] ?? match[1].replaceAll('?', 'F'), 16);
    if (to < from) return null;
    pairs.push([from, to]);
  }
  return pairs;
}
