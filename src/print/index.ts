// Prints sheets as they come: several browsers work through them, each sheet is handed on as soon as it is printed.
import { settle } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { openFeed } from './feed.ts';
import type { PrintJob, PrintRun } from './job.ts';

export { identifyBrowser } from './browser/identify.ts';
export { runsSandboxed } from './browser/sandbox.ts';
export type { PrintJob, PrintRun } from './job.ts';
export { type PrintContext, printKey, printParts } from './key.ts';

/**
 * PDF bytes of every sheet, the same for the same sheet, style, fonts, date and browser, whatever else is printed. A
 * sheet that fails does not keep the others from being printed. An interruption throws the signal's reason, and what
 * `sheets` or `onPrinted` throws is thrown, once no browser is left. Diagnostics: `missing-glyph`, `unknown-entity`,
 * `browser-missing`, `browser-unpack`, `browser-start`, `page-size`, `fallback-glyph`, `refused-request`,
 * `contents-target`, `contents-unsettled`, `print-failed`, `print-hung`,
 * `print-unfinished`.
 */
export async function print(job: PrintJob): Promise<Result<PrintRun>> {
  // Not before something is printed: they bring the fonts' knife and the browser's driver with them.
  const [{ openStock }, { workAll }] = await Promise.all([import('./stock.ts'), import('./work.ts')]);
  const stop = new AbortController();
  const interrupt = () => stop.abort(job.signal?.reason);
  if (job.signal?.aborted === true) interrupt();
  job.signal?.addEventListener('abort', interrupt);
  const stock = openStock(job.fonts, job.shells);
  const feed = openFeed(job.sheets, { low: 2 * job.jobs, take: stock.take, signal: stop.signal });
  try {
    const { count, browser, findings } = await workAll({ job, feed, stop });
    stop.signal.throwIfAborted();
    const all = distinct([...stock.findings(), ...findings]);
    return settle(all, () => ({ count, versions: { browser, fonts: job.fonts.versions } }));
  } finally {
    job.signal?.removeEventListener('abort', interrupt);
    feed.end();
  }
}

/** Two presses may have the same to say. */
const distinct = (findings: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values(),
];
