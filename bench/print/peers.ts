// Other ways to print the same briefs, in the same run: jsreport, and WeasyPrint where it is installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/print/browser/find.ts';
import { unwrap } from '../../tests/score/make-dataset.ts';
import { type Line, least, line } from '../line.ts';
import { inWorkshop } from '../workshop.ts';
import { composeBriefs } from './edition.ts';
import { fontCssOf } from './floor.ts';
import {
  AT_ONCE,
  type Costs,
  printByJsreport,
  printByWeasyprint,
  printOurs,
  ROUNDS,
  withCosts,
} from './rivals.ts';
import { standalone } from './standalone.ts';

type Briefs = Awaited<ReturnType<typeof composeBriefs>>;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Writes every brief as an HTML document; their mean size in KB. */
async function writeDocuments(folder: string, briefs: Briefs): Promise<number> {
  mkdirSync(folder);
  const fontCss = await fontCssOf(briefs);
  const sizes = briefs.sheets.map((sheet) => {
    const html = standalone(sheet, briefs.shells, fontCss);
    writeFileSync(join(folder, `${sheet.id.replace(':', '-')}.html`), html);
    return html.length;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1024;
}

function row(name: string, { version, ms, bytes, cpuSeconds }: Costs, briefs: number): Line {
  const cpu = `${((1000 * cpuSeconds) / (ROUNDS + 1) / briefs).toFixed(0)} ms of processor time with the start`;
  const size = `${(bytes / briefs / 1024).toFixed(0)} KB a PDF`;
  const who = version === '' ? name : `${name} ${version}`;
  return line(`a brief, ${who}, ${AT_ONCE} at once`, median(ms) / briefs, 'ms', null, `${cpu}, ${size}`);
}

function* against(name: string, peer: Costs | null, ours: Costs, briefs: number): Iterable<Line> {
  if (peer === null) return yield line(`${name} is not installed`, 0, 'briefs');
  yield row(name, peer, briefs);
  const ratio = median(peer.ms) / median(ours.ms);
  const aim = name === 'jsreport' ? least(10) : null;
  const cpu = `${(peer.cpuSeconds / ours.cpuSeconds).toFixed(1)} × by processor time`;
  yield line(`our throughput to that of ${name}`, ratio, '×', aim, cpu);
}

/** Ours before and after the others: the machine may have changed its pace. */
async function printOursTwice(briefs: Briefs, between: () => Promise<void>): Promise<Costs> {
  const first = await withCosts(() => printOurs(briefs));
  await between();
  const second = await withCosts(() => printOurs(briefs));
  if (first === null || second === null) throw new Error('nothing was printed');
  const cpuSeconds = (first.cpuSeconds + second.cpuSeconds) / 2;
  return { ...first, ms: [...first.ms, ...second.ms], cpuSeconds };
}

export const measurePeers = (): AsyncIterable<Line> =>
  inWorkshop(async function* (folder) {
    const briefs = await composeBriefs();
    const documents = join(folder, 'documents');
    const size = await writeDocuments(documents, briefs);
    const browser = unwrap(await findBrowser(null));
    let jsreport: Costs | null = null;
    const ours = await printOursTwice(briefs, async () => {
      jsreport = await withCosts(() => printByJsreport(documents, browser));
    });
    const weasyprint = await withCosts(() => printByWeasyprint(documents));
    const count = briefs.sheets.length;
    yield line(`HTML of a brief of 2018, fonts within, mean of ${count}`, size, 'KB');
    yield row('Indexpress', ours, count);
    yield* against('jsreport', jsreport, ours, count);
    yield* against('WeasyPrint', weasyprint, ours, count);
  });
