// What a press adds to bare printing: the same briefs by turns through a press and through a warm page that does
// nothing else.
import { performance } from 'node:perf_hooks';
import type { Sheet } from '../../src/model/sheet.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { launchBrowser, type RunningBrowser } from '../../src/print/browser/launch.ts';
import { print } from '../../src/print/index.ts';
import { loadShell } from '../../src/print/page/shell.ts';
import { openStock } from '../../src/print/stock.ts';
import { unwrap } from '../../tests/score/make-dataset.ts';
import { type Line, line, most } from '../line.ts';
import { composeBriefs, DATE } from './edition.ts';

const ROUNDS = 5;

type Briefs = Awaited<ReturnType<typeof composeBriefs>>;

/** The fonts as all of the briefs need them. */
export async function fontCssOf({ sheets, shells, fonts }: Briefs): Promise<string> {
  const [order] = openStock(fonts, shells).take(sheets);
  if (order === undefined) throw new Error('there is no brief');
  return order.cut.fontCss;
}

/** A page with the same style and fonts, into which bodies are put and from which PDFs are taken, one by one. */
async function openBare(running: RunningBrowser, { shells }: Briefs, fontCss: string) {
  const page = await running.browser.newPage();
  const session = await page.createCDPSession();
  await page.emulateMediaType('print');
  const shell = shells.find(({ kind }) => kind === 'brief');
  if (shell === undefined) throw new Error('briefs have no style sheet');
  await loadShell(page, shell, fontCss);
  const printOne = async ({ html, title, voice }: Sheet): Promise<Buffer> => {
    const root = { html, title, lang: voice[0] ?? '', voice: voice.join('-') };
    await page.evaluate((sheet) => {
      document.documentElement.lang = sheet.lang;
      document.documentElement.dataset.voice = sheet.voice;
      document.title = sheet.title;
      document.body.innerHTML = sheet.html;
    }, root);
    const { data } = await session.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return Buffer.from(data, 'base64');
  };
  return async (sheets: readonly Sheet[]): Promise<number> => {
    const since = performance.now();
    for (const sheet of sheets) await printOne(sheet);
    return performance.now() - since;
  };
}

/** Milliseconds of every round; the first one, which warms up, is not among them. */
interface Race {
  readonly ours: number[];
  readonly bare: number[];
}

/** All briefs by the bare page, then all by a press: until the last is measured, finished and handed on. */
async function race({ sheets, shells, fonts }: Briefs, bare: Awaited<ReturnType<typeof openBare>>) {
  const took: Race = { ours: [], bare: [] };
  let [since, count] = [0, 0];
  let handedOn = () => {};
  async function* rounds() {
    for (let round = 0; round <= ROUNDS; round++) {
      took.bare.push(await bare(sheets));
      const done = new Promise<void>((resolve) => {
        handedOn = resolve;
      });
      since = performance.now();
      yield sheets;
      await done;
    }
  }
  const onPrinted = () => {
    count++;
    if (count % sheets.length > 0) return;
    took.ours.push(performance.now() - since);
    handedOn();
  };
  const total = (ROUNDS + 1) * sheets.length;
  unwrap(
    await print({ sheets: rounds(), total, shells, fonts, jobs: 1, date: DATE, browser: null, onPrinted }),
  );
  return { ours: took.ours.slice(1), bare: took.bare.slice(1) };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export async function* measurePrint(): AsyncIterable<Line> {
  const briefs = await composeBriefs();
  const count = briefs.sheets.length;
  const running = unwrap(await launchBrowser(unwrap(await findBrowser(null))));
  try {
    const { ours, bare } = await race(briefs, await openBare(running, briefs, await fontCssOf(briefs)));
    const ratios = ours.map((ms, round) => ms / (bare[round] ?? 0)).sort((a, b) => a - b);
    yield line('a brief, bare printing in a warm page', mean(bare) / count, 'ms');
    yield line('a brief, by one press: measured, printed, finished', mean(ours) / count, 'ms');
    const range = `of ${ROUNDS} rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`;
    yield line('press to bare printing', mean(ours) / mean(bare), '×', most(1.3), range);
  } finally {
    await running.close();
  }
}
