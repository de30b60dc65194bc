// Holds one printed sheet to what it promised.
import { unreadablePdf } from '../diagnostics/catalogue/preflight-rules.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { checkAnyPdf } from './any-pdf.ts';
import { openPdf } from './document/open.ts';
import { checkDocument, fontNames } from './promises/document.ts';
import { checkLayout } from './promises/layout.ts';
import { checkBookmarks } from './promises/links.ts';
import { checkHeadings, textOfPdf } from './promises/text.ts';
import { sayBreaches, standardBreaches } from './standards.ts';

/** One sheet that keeps its promises. */
export interface Verdict {
  readonly sheet: string;
  readonly pages: number;
  /** PostScript names of the fonts in it. */
  readonly fonts: readonly string[];
  /** Characters of its text. */
  readonly characters: number;
}

export interface Checked {
  readonly findings: readonly Diagnostic[];
  /** `null`: the PDF could not be read. */
  readonly verdict: Verdict | null;
}

/** `declared` are the PostScript names of the fonts that the style declares. */
export function checkPrinted(one: Printed, declared: ReadonlySet<string>): Checked {
  const { sheet } = one;
  const opening = openPdf(one.pdf);
  if (!opening.ok) return { findings: [unreadablePdf(sheet.id, opening.reason)], verdict: null };
  const { pdf } = opening;
  const text = textOfPdf(pdf);
  const findings = [
    ...checkLayout(one, pdf),
    ...checkDocument(one, pdf, declared),
    ...checkHeadings(sheet, text),
    ...checkAnyPdf(sheet.id, pdf, text, sheet.promises.blankVersos),
    ...checkBookmarks(sheet.id, pdf),
    ...sayBreaches(sheet.id, standardBreaches(pdf, sheet.archive)),
  ];
  const verdict = {
    sheet: sheet.id,
    pages: pdf.pages.length,
    fonts: fontNames(pdf),
    characters: text.length,
  };
  return { findings, verdict };
}
