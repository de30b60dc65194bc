// Preflight: holds every printed sheet to what it promised, and any PDF to its standards, from its own bytes.
import { unreadablePdf } from '../diagnostics/catalogue/preflight-rules.ts';
import { failed } from '../diagnostics/diagnostic.ts';
import { type FontSet, postscriptNames } from '../fonts/font-set.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Printed } from '../model/sheet.ts';
import { checkAnyPdf } from './any-pdf.ts';
import type { Checked } from './check-printed.ts';
import { openCrew } from './crew.ts';
import { openPdf } from './document/open.ts';
import { fontNames } from './promises/document.ts';
import { textOfPdf } from './promises/text.ts';
import { claimsArchive, type StandardBreach, sayBreaches, standardBreaches } from './standards.ts';

export type { Checked, Verdict } from './check-printed.ts';

export interface PreflightJob {
  readonly fonts: FontSet;
  /** Worker threads at once. */
  readonly threads: number;
  readonly signal: AbortSignal;
}

export interface Preflight {
  /** What was found in a sheet that has come off the press. Diagnostic: `preflight-thread`. */
  readonly check: (printed: Printed) => Promise<Result<Checked>>;
  /** Ends the threads, also those that are still at work. */
  readonly close: () => Promise<void>;
}

/**
 * A verdict for every sheet, or an error for every broken promise. Of the laid-out page: a misfit's problem,
 * `page-count`, `page-number`, `no-contents`. Of the file: `foreign-font`, `type3-font`, `pdf-title`, `pdf-language`,
 * `pdf-outline`, `heading-lost`, `unreadable-text`, `file-size`, `pdf-unreadable`, `pdf-damaged`, `pdf-page-damaged`.
 * Of its pages: `link-nowhere`, `link-scheme`, `bookmark-level`, `bookmark-heading`, `heading-at-foot`, `table-head-at-foot`,
 * `caption-apart`, `blank-page`, and the warning `sparse-page`. Of the standards: `pdf-ua`, `pdf-a`. Or `preflight-thread`.
 * An interruption throws the signal's reason.
 */
export const preflight = ({ fonts, threads, signal }: PreflightJob): Preflight =>
  openCrew(postscriptNames(fonts), threads, signal);

export interface PdfReport {
  readonly pages: number;
  readonly standards: readonly string[];
  readonly fonts: readonly string[];
  /** Every place where a rule of a standard is broken; the findings say each rule once. */
  readonly breaches: readonly StandardBreach[];
  readonly findings: readonly Diagnostic[];
}

/**
 * What can be said of any PDF: PDF/UA-1 always, PDF/A-2u where the file says that it is PDF/A, and the promises that
 * need no sheet. `name` is for the messages. Error: `pdf-unreadable`.
 */
export function preflightPdf(name: string, bytes: Uint8Array): Result<PdfReport> {
  const opening = openPdf(bytes);
  if (!opening.ok) return failed([unreadablePdf(name, opening.reason)]);
  const { pdf } = opening;
  const archive = claimsArchive(pdf);
  const breaches = standardBreaches(pdf, archive);
  const findings = [...checkAnyPdf(name, pdf, textOfPdf(pdf), true), ...sayBreaches(name, breaches)];
  const standards = archive ? ['PDF/UA-1', 'PDF/A-2u'] : ['PDF/UA-1'];
  const report = { pages: pdf.pages.length, standards, fonts: fontNames(pdf), breaches, findings };
  return { ok: true, value: report, warnings: [] };
}
