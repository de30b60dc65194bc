// Which characters the sheets print, so that the fonts can be cut to them and none is missing.
import * as catalogue from '../diagnostics/catalogue/print.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { uncovered } from '../fonts/uncovered.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Sheet, Shell } from '../model/sheet.ts';
import { cssStrings, printedText } from './printed-text.ts';

/** What style sheets may add to the text: ASCII for counters, bullets, dashes, quotation and emphasis marks. */
const ADDED = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}•◦▪‐–—…●“”‘’·`;

/** Every character that may be printed, upper case too, as style sheets may ask for it. */
export function charactersOf(sheets: readonly Sheet[], shells: readonly Shell[]): ReadonlySet<string> {
  const texts = [
    ...sheets.map((sheet) => printedText(sheet.html).text),
    ...shells.map((shell) => cssStrings(shell.css)),
    ADDED,
  ];
  return new Set(texts.flatMap((text) => [...new Set(text + text.toUpperCase())]));
}

/** Diagnostics: `missing-glyph`, one a character; `unknown-entity`. */
export function checkCharacters(sheets: readonly Sheet[], fonts: FontSet): readonly Diagnostic[] {
  const found = new Map<string, { sheet: string; around: string; more: number }>();
  const findings: Diagnostic[] = [];
  for (const sheet of sheets) {
    const { text, unknown } = printedText(sheet.html);
    findings.push(...unknown.map((entity) => catalogue.unknownEntity(sheet.id, entity)));
    for (const character of uncovered(fonts, text)) {
      const earlier = found.get(character);
      if (earlier !== undefined) earlier.more++;
      else found.set(character, { sheet: sheet.id, around: around(text, character), more: 0 });
    }
  }
  for (const [character, { sheet, around, more }] of found)
    findings.push(catalogue.missingGlyph(character, sheet, around, more));
  return findings;
}

function around(text: string, character: string): string {
  const characters = [...text];
  const at = characters.indexOf(character);
  const excerpt = characters.slice(Math.max(0, at - 12), at + 13).join('');
  return excerpt.replace(/\s+/g, ' ').trim();
}
