// Preflight: holds every printed sheet to what it promised, from the PDF's own bytes.
import { settle } from '../diagnostics/diagnostic.ts';
import { type FontSet, postscriptNames } from '../fonts/font-set.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { checkDocument, checkLayout, checkText } from './checks.ts';
import { inspect } from './inspect.ts';
import { extract } from './text.ts';

/** One sheet that keeps its promises. */
export interface Verdict {
  readonly sheet: string;
  readonly pages: number;
  /** PostScript names of the fonts in it. */
  readonly fonts: readonly string[];
  /** Characters of extracted text. */
  readonly characters: number;
}

/**
 * A verdict for every sheet, or one error for every broken promise: `page-count`, `misfit`, `foreign-font`,
 * `type3-font`, `pdf-title`, `pdf-language`, `pdf-outline`, `heading-lost`, `page-number`, `no-contents`,
 * `unreadable-text`.
 */
export async function preflight(
  printed: readonly Printed[],
  fonts: FontSet,
): Promise<Result<readonly Verdict[]>> {
  const declared = postscriptNames(fonts);
  const findings: Diagnostic[] = [];
  const verdicts: Verdict[] = [];
  for (const one of printed) {
    const inspection = inspect(one.pdf);
    const text = await extract(one.pdf);
    findings.push(
      ...checkLayout(one),
      ...checkDocument(one.sheet, inspection, declared),
      ...checkText(one.sheet, text),
    );
    const { id } = one.sheet;
    verdicts.push({ sheet: id, pages: one.pages, fonts: inspection.fonts, characters: text.length });
  }
  return settle(findings, () => verdicts);
}
