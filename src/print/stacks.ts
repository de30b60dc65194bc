// Finds characters that the font stack in which they stand does not have.
import * as catalogue from '../diagnostics/catalogue/print.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { uncoveredInStack } from '../fonts/uncovered.ts';
import type { Diagnostic } from '../model/result.ts';
import type { StackUse } from './page/stacks.ts';

/** One diagnostic for every character that no declared face of its own stack has: `fallback-glyph`. */
export function checkStacks(uses: readonly StackUse[], sheet: string, fonts: FontSet): readonly Diagnostic[] {
  return uses.flatMap(({ family, weight, characters }) =>
    uncoveredInStack(fonts, characters, { family: parseFamilies(family), weight }).map((character) =>
      catalogue.fallbackGlyph(sheet, character, `${weight} ${family}`),
    ),
  );
}

/** `"Latin Serif", Noto Serif SC, serif` → names. */
const parseFamilies = (value: string): readonly string[] =>
  value.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));
