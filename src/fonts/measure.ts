// Text widths from the real fonts' advance widths.
import { covers, type FontSet, fontOf } from './font-set.ts';
import { matchFaces } from './match.ts';

export interface TextStyle {
  /** Families in the order in which they are tried. */
  readonly family: readonly string[];
  readonly weight: number;
  /** In px. */
  readonly size: number;
}

/** Advance of a code point in em, by stack and weight. */
type Advances = (codePoint: number) => number;

const known = new WeakMap<FontSet, Map<string, Advances>>();

/**
 * Width of one line of text in px: the sum of the advance widths of the faces that a browser would take, without
 * kerning or ligatures. A character that no face of the stack has counts as 1 em.
 */
export function measure(fonts: FontSet, text: string, style: TextStyle): number {
  const advances = advancesOf(fonts, style);
  let em = 0;
  for (const character of text) em += advances(character.codePointAt(0) ?? 0);
  return em * style.size;
}

function advancesOf(fonts: FontSet, style: TextStyle): Advances {
  const byStyle = known.get(fonts) ?? new Map<string, Advances>();
  known.set(fonts, byStyle);
  const key = `${style.weight} ${style.family.join('|')}`;
  const advances = byStyle.get(key) ?? countAdvances(fonts, style);
  byStyle.set(key, advances);
  return advances;
}

function countAdvances(fonts: FontSet, style: TextStyle): Advances {
  const faces = matchFaces(fonts, style.family, style.weight);
  const cache = new Map<number, number>();
  return (codePoint) => {
    const cached = cache.get(codePoint);
    if (cached !== undefined) return cached;
    const face = faces.find((candidate) => covers(candidate, codePoint));
    const font = face === undefined ? null : fontOf(face.file);
    const em = font === null ? 1 : font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    cache.set(codePoint, em);
    return em;
  };
}
