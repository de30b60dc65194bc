// Lays out an edition's briefs in a real browser, with real charts and fonts, and measures what stands where.
/// <reference lib="dom" />
import { analyse } from '../../src/analyse/index.ts';
import { chart } from '../../src/chart/index.ts';
import { readFonts } from '../../src/fonts/read.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Misfit, Sheet } from '../../src/model/sheet.ts';
import { blueprint, prepare, score } from '../../src/score/index.ts';
import { unwrap } from '../score/make-dataset.ts';
import { openDesk } from '../typography/desk.ts';
import { composeAll } from './compose-all.ts';

const TEMPLATES = 'templates';

export interface Column {
  /** From the foot of the lowest text or drawing to the foot of the column, mm; below 0 it leaves the column. */
  readonly footMm: number;
  /** The greatest height without any text or drawing between two that have some, mm. */
  readonly holeMm: number;
  /** Height of the least space between two blocks, mm. */
  readonly apartMm: number;
}

export interface LaidBrief {
  readonly sheet: Sheet;
  readonly misfits: readonly Misfit[];
  readonly main: Column;
  readonly side: Column;
  /** From the foot of the last line to the edge of the page, mm. */
  readonly edgeMm: number;
  /** Names of the headings in reading order: "H1", "H2". */
  readonly headings: readonly string[];
}

/** The briefs of these cities in every voice of the edition; all cities where none are named. */
async function sheetsOf(dataset: Dataset, cities: readonly string[] | null): Promise<readonly Sheet[]> {
  const scorecard = unwrap(score(dataset));
  const { signal } = new AbortController();
  const job = { dataset, scorecard, score, blueprint, prepare, threads: 2, signal, store: null, code: '' };
  const scored = { dataset, scorecard, robustness: unwrap(await analyse(job)), templates: TEMPLATES };
  const fonts = unwrap(await readFonts(`${TEMPLATES}/style/fonts.css`));
  const voices = dataset.edition.outputs.brief;
  const figures = unwrap(await chart({ ...scored, fonts, voices, cities }));
  const only = (cities ?? [null]).map((city) => ({ kind: 'brief' as const, city }));
  const selection = { only, languages: null };
  const composed = await composeAll({
    ...scored,
    ...{ figures, selection, programVersion: '0.0.0', fontVersions: {} },
  });
  return unwrap(composed).sheets;
}

/** Runs in the page. */
function measure() {
  const mm = (px: number) => (px * 25.4) / 96;
  /** Top and bottom of every line of text and every drawing, from the top down. */
  const inkOf = (column: Element): readonly DOMRect[] => {
    const rects = [...column.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect());
    const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeValue?.trim() === '' || node.parentElement?.closest('svg')) continue;
      range.selectNodeContents(node);
      rects.push(...range.getClientRects());
    }
    return rects.toSorted((a, b) => a.top - b.top);
  };
  const columnOf = (name: string) => {
    const column = document.querySelector(name);
    if (column === null) throw new Error(`no ${name}`);
    const blocks = [...column.children].map((block) => block.getBoundingClientRect());
    let [bottom, hole] = [Number.POSITIVE_INFINITY, 0];
    for (const ink of inkOf(column)) {
      hole = Math.max(hole, ink.top - bottom);
      bottom = bottom === Number.POSITIVE_INFINITY ? ink.bottom : Math.max(bottom, ink.bottom);
    }
    return {
      footMm: mm(column.getBoundingClientRect().bottom - bottom),
      holeMm: mm(hole),
      apartMm: mm(Math.min(...blocks.slice(1).map(({ top }, at) => top - (blocks[at]?.bottom ?? 0)))),
    };
  };
  const foot = document.querySelector('.brief-foot')?.getBoundingClientRect().bottom ?? 0;
  return {
    main: columnOf('.brief-main'),
    side: columnOf('.brief-side'),
    edgeMm: 297 - mm(foot),
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName),
  };
}

/** `cities`: `null` is all. */
export async function layBriefs(
  dataset: Dataset,
  cities: readonly string[] | null = null,
): Promise<readonly LaidBrief[]> {
  const sheets = await sheetsOf(dataset, cities);
  const desk = await openDesk('brief', sheets);
  const laid: LaidBrief[] = [];
  for (const sheet of sheets) {
    const misfits = await desk.lay(sheet);
    laid.push({ sheet, misfits, ...(await desk.page.evaluate(measure)) });
  }
  await desk.close();
  return laid;
}
