// Whether every side of a block begins and ends at the same level of the markup: outside of tags, within one, or within a value.

type Level = 'text' | 'tag' | 'value';

const NEXT: Readonly<Record<Level, Readonly<Record<string, Level>>>> = {
  text: { '<': 'tag' },
  tag: { '"': 'value', '>': 'text' },
  value: { '"': 'tag' },
};

export interface BlockSigns {
  readonly begin: string;
  readonly else: string;
  readonly end: string;
}

/**
 * Where a side of a block ends at another level than the block has begun at; `null` where none does. Only then is what
 * is printed of a template no other markup than the whole of it, whichever sides are printed.
 */
export function unevenAt(text: string, signs: BlockSigns): number | null {
  const begun: Level[] = [];
  let level: Level = 'text';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === signs.begin) begun.push(level);
    else if (sign === signs.else || sign === signs.end) {
      if (begun.at(-1) !== level) return i;
      if (sign === signs.end) begun.pop();
    } else level = NEXT[level][sign] ?? level;
  }
  return null;
}
