// Characters that no declared face can print.
import { covers, type FontSet } from './font-set.ts';

/** Line breaks, spaces, joiners and variation selectors need no glyph. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\uFE00-\uFE0F]$/u;

const covered = new WeakMap<FontSet, Map<string, boolean>>();

/** The distinct characters of a text that no declared face has, in order of appearance. */
export function uncovered(fonts: FontSet, text: string): readonly string[] {
  const known = covered.get(fonts) ?? new Map<string, boolean>();
  covered.set(fonts, known);
  return [...new Set(text)].filter((character) => {
    const cached = known.get(character) ?? isCovered(fonts, character);
    known.set(character, cached);
    return !cached;
  });
}

function isCovered(fonts: FontSet, character: string): boolean {
  if (INVISIBLE.test(character)) return true;
  const codePoint = character.codePointAt(0) ?? 0;
  return fonts.faces.some((face) => covers(face, codePoint));
}
