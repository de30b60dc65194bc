// What the press adds to bare printing: the same briefs in turn by a press and by a warm page that does nothing else.
import { performance } from 'node:perf_hooks';
import type { Sheet } from '../../src/model/sheet.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { launchBrowser, type RunningBrowser } from '../../src/print/browser/launch.ts';
import { setBody } from '../../src/print/page/body.ts';
import { loadShell } from '../../src/print/page/shell.ts';
import { openPress } from '../../src/print/press.ts';
import { openStock } from '../../src/print/stock.ts';
import { unwrap } from '../../tests/score/make-dataset.ts';
import { type Line, line, most } from '../line.ts';
import { composeBriefs, DATE } from './edition.ts';

const ROUNDS = 5;

type Briefs = Awaited<ReturnType<typeof composeBriefs>>;
type Print = (sheet: Sheet) => Promise<unknown>;

/** The fonts as all of the briefs need them. */
export async function fontCssOf({ sheets, shells, fonts }: Briefs): Promise<string> {
  const [order] = openStock(fonts, shells).take(sheets);
  if (order === undefined) throw new Error('there is no brief');
  return order.cut.fontCss;
}

/** What a build does with a sheet: measure, print, finish. */
async function openOurs(running: RunningBrowser, briefs: Briefs, fontCss: string): Promise<Print> {
  const press = await openPress(running, { ...briefs, date: DATE });
  return async (sheet) => unwrap(await press.print(sheet, { number: 1, fontCss }));
}

/** A page with the same style and fonts, into which a body is put and from which a PDF is taken. */
async function openBare(running: RunningBrowser, { shells }: Briefs, fontCss: string): Promise<Print> {
  const page = await running.browser.newPage();
  const session = await page.createCDPSession();
  await page.emulateMediaType('print');
  const shell = shells.find(({ kind }) => kind === 'brief');
  if (shell === undefined) throw new Error('briefs have no style sheet');
  await loadShell(page, shell, fontCss);
  return async ({ html, title, voice }) => {
    await page.evaluate(setBody, { html, title, voice });
    const { data } = await session.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return Buffer.from(data, 'base64');
  };
}

async function timed(print: Print, sheet: Sheet): Promise<number> {
  const since = performance.now();
  await print(sheet);
  return performance.now() - since;
}

interface Took {
  ours: number;
  bare: number;
}

/** Sums of ms; who goes first changes with every sheet, so that neither has the quieter machine. */
async function race(ours: Print, bare: Print, sheets: readonly Sheet[]): Promise<Took> {
  const took = { ours: 0, bare: 0 };
  for (const [nth, sheet] of sheets.entries()) {
    if (nth % 2 === 0) took.ours += await timed(ours, sheet);
    took.bare += await timed(bare, sheet);
    if (nth % 2 === 1) took.ours += await timed(ours, sheet);
  }
  return took;
}

export async function* measurePrint(): AsyncIterable<Line> {
  const briefs = await composeBriefs();
  const { sheets } = briefs;
  const fontCss = await fontCssOf(briefs);
  const executable = unwrap(await findBrowser(null));
  const [first, second] = [unwrap(await launchBrowser(executable)), unwrap(await launchBrowser(executable))];
  try {
    const ours = await openOurs(first, briefs, fontCss);
    const bare = await openBare(second, briefs, fontCss);
    await race(ours, bare, sheets);
    const rounds: Took[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await race(ours, bare, sheets));
    const perSheet = (who: 'ours' | 'bare'): number =>
      rounds.reduce((sum, took) => sum + took[who], 0) / (ROUNDS * sheets.length);
    const ratios = rounds.map((took) => took.ours / took.bare).sort((a, b) => a - b);
    yield line('a brief, bare printing in a warm page', perSheet('bare'), 'ms');
    yield line('a brief, by a press: measured, printed, finished', perSheet('ours'), 'ms');
    const range = `of ${ROUNDS} rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`;
    yield line('press to bare printing', perSheet('ours') / perSheet('bare'), '×', most(1.3), range);
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
}
