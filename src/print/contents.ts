// Prints a sheet until the page numbers in its contents are those of the pages.
import type { CDPSession } from 'puppeteer-core';
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Printed, Sheet } from '../model/sheet.ts';
import type { Desk, Laid } from './page/desk.ts';
import { impose } from './page/rectos.ts';
import type { PageWording } from './page/wording.ts';
import { finish, openPrinted } from './pdf/finish.ts';
import { readPagination } from './pdf/pagination.ts';

/** Two settle most sheets; a number within a sentence may move a line, and with it a page. */
const ROUNDS = 5;

type Settled = Omit<Printed, 'sheet' | 'misfits'>;
type Numbers = Readonly<Record<string, number>>;

export interface OnDesk {
  readonly session: CDPSession;
  readonly desk: Desk;
  readonly laid: Laid;
}

/**
 * Destinations are known only once printed: the first round prints without numbers, each later one with the
 * numbers of the round before, until they agree. Diagnostics: `contents-target`, `contents-unsettled`.
 */
export async function printSettled(
  { session, desk, laid }: OnDesk,
  sheet: Sheet,
  date: string,
): Promise<Result<Settled>> {
  const { references: ids, rectos } = laid;
  if (ids.length === 0) return done(settled(await printPdf(session, true), {}, sheet, laid.wording, date));
  let blanks: readonly string[] = [];
  let numbers: Numbers = {};
  let moved: readonly string[] = ids;
  for (let round = 1; round <= ROUNDS; round++) {
    // Paint and tags cost most of a print and move nothing, so the first round goes without.
    await desk.set({ numbers, blanks, painted: round > 1 });
    const pdf = await printPdf(session, round > 1);
    const { destinations } = readPagination(openPrinted(pdf));
    const missing = ids.filter((id) => destinations[id] === undefined);
    if (missing.length > 0) return failed(missing.map((id) => catalogue.contentsTarget(sheet.id, id)));
    moved = ids.filter((id) => destinations[id] !== numbers[id]);
    if (moved.length === 0) return done(settled(pdf, numbers, sheet, await desk.wording(), date));
    const imposed = impose(rectos, blanks, destinations);
    blanks = imposed.blanks;
    numbers = Object.fromEntries(ids.map((id) => [id, imposed.numbers[id] ?? 0]));
  }
  return failed([catalogue.contentsUnsettled(sheet.id, moved)]);
}

function settled(pdf: Buffer, contents: Numbers, sheet: Sheet, wording: PageWording, date: string): Settled {
  const file = openPrinted(pdf);
  const { pages, destinations } = readPagination(file);
  return { pdf: finish(file, sheet, wording, date), pages, destinations, contents };
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
