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

/** A line that was measured before: language, weight and stack; the line; its width in em. */
export type Measured = readonly [string, string, number];

interface Memory {
  /** Widths by language, weight and stack, and then by line. */
  readonly stacks: Map<string, Map<string, number>>;
  /** The same in the order in which they were measured. */
  readonly log: Measured[];
}

const memories = new WeakMap<FontSet, Memory>();

function memoryOf(fonts: FontSet): Memory {
  const memory = memories.get(fonts) ?? { stacks: new Map(), log: [] };
  memories.set(fonts, memory);
  return memory;
}

function remember({ stacks, log }: Memory, measured: Measured): void {
  const [stack, line, em] = measured;
  const lines = stacks.get(stack) ?? new Map<string, number>();
  stacks.set(stack, lines.set(line, em));
  log.push(measured);
}

/** Everything that has been measured so far, for another thread to learn; it only ever grows at its end. */
export const measuredSoFar = (fonts: FontSet): readonly Measured[] => memoryOf(fonts).log;

export function learn(fonts: FontSet, measured: readonly Measured[]): void {
  for (const one of measured) remember(memoryOf(fonts), one);
}

/**
 * Width of one line of text in px, within a quarter of a px of what Chromium draws. A character that no face of the stack has
 * counts as 1 em.
 */
export function lineWidth(fonts: FontSet, line: string, style: Setting): number {
  const memory = memoryOf(fonts);
  const stack = `${style.language} ${style.weight} ${style.family.join('|')}`;
  const known = memory.stacks.get(stack)?.get(line);
  if (known !== undefined) return known * style.size;
  const em = widthEm(fonts, line, style);
  remember(memory, [stack, line, em]);
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
