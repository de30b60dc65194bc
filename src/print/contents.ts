// Prints a sheet until the page numbers in its contents are those of the pages.
import type { CDPSession } from 'puppeteer-core';
import * as catalogue from '../diagnostics/catalogue/print.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Desk, Laid } from './page/desk.ts';
import { impose } from './page/rectos.ts';
import type { PageWording } from './page/wording.ts';
import { openPrinted } from './pdf/finish.ts';
import { readPagination } from './pdf/pagination.ts';

/** Two settle most sheets; a number within a sentence may move a line, and with it a page. */
const ROUNDS = 5;

type Numbers = Readonly<Record<string, number>>;

export interface Settled {
  /** As the browser writes it. */
  readonly raw: Buffer;
  /** Page numbers that the sheet prints, by id. */
  readonly contents: Numbers;
  readonly wording: PageWording;
}

export interface OnDesk {
  readonly session: CDPSession;
  readonly desk: Desk;
  readonly laid: Laid;
}

/**
 * Destinations are known only once printed: the first round prints without numbers, each later one with the
 * numbers of the round before, until they agree. Diagnostics: `contents-target`, `contents-unsettled`.
 */
export async function printSettled({ session, desk, laid }: OnDesk, sheet: Sheet): Promise<Result<Settled>> {
  const { references: ids, rectos } = laid;
  if (ids.length === 0)
    return done({ raw: await printPdf(session, true), contents: {}, wording: laid.wording });
  let blanks: readonly string[] = [];
  let numbers: Numbers = {};
  let moved: readonly string[] = ids;
  for (let round = 1; round <= ROUNDS; round++) {
    // Paint and tags cost most of a print and move nothing, so the first round goes without.
    await desk.set({ numbers, blanks, painted: round > 1 });
    const raw = await printPdf(session, round > 1);
    const { destinations } = readPagination(openPrinted(raw));
    const missing = ids.filter((id) => destinations[id] === undefined);
    if (missing.length > 0) return failed(missing.map((id) => catalogue.contentsTarget(sheet.id, id)));
    moved = ids.filter((id) => destinations[id] !== numbers[id]);
    if (moved.length === 0) return done({ raw, contents: numbers, wording: await desk.wording() });
    const imposed = impose(rectos, blanks, destinations);
    blanks = imposed.blanks;
    numbers = Object.fromEntries(ids.map((id) => [id, imposed.numbers[id] ?? 0]));
  }
  return failed([catalogue.contentsUnsettled(sheet.id, moved)]);
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
