// Prints a sheet until the page numbers in its contents are those of the pages.
import type { CDPSession, Page } from 'puppeteer-core';
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Printed, Sheet } from '../model/sheet.ts';
import { listPageReferences, setPageNumbers } from './page/shell.ts';
import { type Pagination, readPagination } from './pdf/destinations.ts';
import { stamp } from './pdf/stamp.ts';

const ROUNDS = 3;

type Settled = Omit<Printed, 'sheet' | 'misfits'>;
type Numbers = Readonly<Record<string, number>>;

/**
 * Destinations are known only once printed: the first round prints without numbers, each later one with the
 * numbers of the round before, until they agree. Diagnostics: `contents-target`, `contents-unsettled`.
 */
export async function printSettled(
  page: Page,
  session: CDPSession,
  sheet: Sheet,
  date: string,
): Promise<Result<Settled>> {
  const ids = await listPageReferences(page);
  if (ids.length === 0) return done(settled(await printPdf(session, true), {}, date));
  let numbers: Numbers = {};
  let moved: readonly string[] = ids;
  for (let round = 1; round <= ROUNDS; round++) {
    await setPageNumbers(page, numbers);
    // Tags cost most of a print and move nothing, so the first round goes without.
    const pdf = await printPdf(session, round > 1);
    const { destinations } = readPagination(pdf);
    const missing = ids.filter((id) => destinations[id] === undefined);
    if (missing.length > 0) return failed(missing.map((id) => catalogue.contentsTarget(sheet.id, id)));
    moved = ids.filter((id) => destinations[id] !== numbers[id]);
    if (moved.length === 0) return done(settled(pdf, numbers, date));
    numbers = Object.fromEntries(ids.map((id) => [id, destinations[id] ?? 0]));
  }
  return failed([catalogue.contentsUnsettled(sheet.id, moved)]);
}

function settled(pdf: Buffer, contents: Numbers, date: string): Settled {
  const { pages, destinations }: Pagination = readPagination(pdf);
  return { pdf: stamp(pdf, date), pages, destinations, contents };
}

async function printPdf(session: CDPSession, tagged: boolean): Promise<Buffer> {
  const { data } = await session.send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: false,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
  });
  return Buffer.from(data, 'base64');
}
