// Prints sheets: every character is checked first, then several browsers work through the pile.

import { done, failed } from '../diagnostics/diagnostic.ts';
import { subset } from '../fonts/subset.ts';
import type { Result } from '../model/result.ts';
import type { Printed, Versions } from '../model/sheet.ts';
import { findBrowser } from './browser/find.ts';
import { charactersOf, checkCharacters } from './characters.ts';
import type { PrintJob } from './job.ts';
import { printAll } from './pile.ts';

export type { PrintJob } from './job.ts';

export interface PrintRun {
  /** In the order of the job's sheets. */
  readonly printed: readonly Printed[];
  readonly versions: Versions;
}

/**
 * PDF bytes of every sheet, the same for the same sheets, style, fonts, date and browser. An interruption throws
 * the signal's reason, once no browser is left. Diagnostics: `missing-glyph`, `unknown-entity`, `browser-missing`,
 * `browser-unpack`, `browser-start`, `page-size`, `fallback-glyph`, `refused-request`, `contents-target`, `contents-unsettled`,
 * `print-failed`.
 */
export async function print(job: PrintJob): Promise<Result<PrintRun>> {
  const findings = checkCharacters(job.sheets, job.fonts);
  if (findings.length > 0) return failed(findings);
  const [executable, fontCss] = await Promise.all([
    findBrowser(job.browser),
    subset(job.fonts, charactersOf(job.sheets, job.shells)),
  ]);
  if (!executable.ok) return executable;
  const run = await printAll(job, executable.value, fontCss);
  job.signal?.throwIfAborted();
  if (!run.ok) return run;
  const { printed, browser } = run.value;
  return done({ printed, versions: { browser, fonts: job.fonts.versions } });
}
