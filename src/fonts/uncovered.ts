// Characters that the declared faces cannot print.
import { covers, type Face, type FontSet } from './font-set.ts';
import { matchFaces } from './match.ts';

/** Line breaks, spaces, joiners and variation selectors need no glyph. */
const INVISIBLE = /^(?:\s|\p{Cc}|\p{Cf}|\p{Variation_Selector})$/u;

const covered = new WeakMap<FontSet, Map<string, boolean>>();

/** The distinct characters of a text that no declared face has, in order of appearance. */
export function uncovered(fonts: FontSet, text: string): readonly string[] {
  const known = covered.get(fonts) ?? new Map<string, boolean>();
  covered.set(fonts, known);
  return [...new Set(text)].filter((character) => {
    const cached = known.get(character) ?? isCovered(fonts.faces, character);
    known.set(character, cached);
    return !cached;
  });
}

/** The distinct characters of a text that no face of this stack and weight has: a browser would look elsewhere. */
export function uncoveredInStack(
  fonts: FontSet,
  text: string,
  stack: { readonly family: readonly string[]; readonly weight: number },
): readonly string[] {
  const faces = matchFaces(fonts, stack.family, stack.weight);
  return [...new Set(text)].filter((character) => !isCovered(faces, character));
}

function isCovered(faces: readonly Face[], character: string): boolean {
  if (INVISIBLE.test(character)) return true;
  const codePoint = character.codePointAt(0) ?? 0;
  return faces.some((face) => covers(face, codePoint));
}
