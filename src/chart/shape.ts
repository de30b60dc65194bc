// Widths of lines as the browser sets them: kerned within a face, with a gap between Han and Latin.
import { covers, type Face, type FontSet, fontOf } from '../fonts/font-set.ts';
import { matchFaces } from '../fonts/match.ts';
import type { TextStyle } from '../fonts/measure.ts';
import { AUTOSPACE_EM, autospaces } from '../language/autospace.ts';

/** How a text is set. */
export interface Setting extends TextStyle {
  /** Of the whole figure. */
  readonly language: string;
}

/** Widths in em of lines that were measured before, by language, weight and stack. */
const known = new WeakMap<FontSet, Map<string, Map<string, number>>>();

/**
 * Width of one line of text in px, within a quarter of a px of what Chromium draws. A character that no face of the stack has
 * counts as 1 em.
 */
export function lineWidth(fonts: FontSet, line: string, style: Setting): number {
  const stacks = known.get(fonts) ?? new Map<string, Map<string, number>>();
  known.set(fonts, stacks);
  const key = `${style.language} ${style.weight} ${style.family.join('|')}`;
  const lines = stacks.get(key) ?? new Map<string, number>();
  stacks.set(key, lines);
  const em = lines.get(line) ?? widthEm(fonts, line, style);
  lines.set(line, em);
  return em * style.size;
}

function widthEm(fonts: FontSet, line: string, style: Setting): number {
  const faces = matchFaces(fonts, style.family, style.weight);
  const gaps = autospaces(style.language, line) * AUTOSPACE_EM;
  return runsOf(faces, line).reduce((sum, run) => sum + runEm(run), gaps);
}

interface Run {
  readonly face: Face | null;
  readonly text: string;
}

/** The longest stretches that one face sets. */
function runsOf(faces: readonly Face[], line: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of line) {
    const face = faces.find((one) => covers(one, character.codePointAt(0) ?? 0)) ?? null;
    const last = runs.at(-1);
    if (last !== undefined && last.face === face)
      runs[runs.length - 1] = { face, text: last.text + character };
    else runs.push({ face, text: character });
  }
  return runs;
}

function runEm({ face, text }: Run): number {
  if (face === null) return [...text].length;
  const font = fontOf(face.file);
  return font.layout(text).advanceWidth / font.unitsPerEm;
}
