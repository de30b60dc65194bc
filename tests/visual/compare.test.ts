// The comparison of pages finds what a person would, and nothing else.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRasteriser, type Raster } from '../../src/pictures/raster.ts';
import { printed, sheet } from '../print/sheets.ts';
import { DPI, decodePng, differenceOf, toGolden, writeDifference } from './compare.ts';

const html = (rest: string): string => `<h1>北京 Beijing</h1><p>人工智能 and cities 2018</p>${rest}`;
const mark = (leftMm: number): string =>
  html(`<p style="position: absolute; left: ${leftMm}mm; top: 60mm; margin: 0">上海</p>`);

let folder: string;
let pages: Readonly<Record<string, Raster>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'indexpress-differences-'));
  const bodies: Readonly<Record<string, string>> = {
    page: mark(30),
    moved: mark(30.5),
    digit: mark(30).replace('2018', '2019'),
    colour: mark(30).replace('<h1>', '<h1 style="color: #1b2430">'),
    gone: html(''),
  };
  const rasteriser = await openRasteriser();
  const run = await printed(Object.entries(bodies).map(([id, body]) => sheet(id, body)));
  const drawn: [string, Raster][] = [];
  for (const one of run) drawn.push([one.sheet.id, await (await rasteriser.open(one.pdf)).draw(1, DPI)]);
  pages = Object.fromEntries(drawn);
  rasteriser.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function pageOf(id: string): Raster {
  const page = pages[id];
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
}

const golden = (id: string): Raster => decodePng(toGolden(pageOf(id)));

describe('the comparison of pages', () => {
  it('passes the same page, whose golden has fewer colours', () => {
    expect(differenceOf(pageOf('page'), golden('page'))).toBeNull();
  });

  it.each(['moved', 'digit', 'gone'])('finds something %s', (id) => {
    expect(differenceOf(pageOf(id), golden('page'))?.pixels).toBeGreaterThan(0);
  });

  it('finds another page size', () => {
    const page = pageOf('page');
    const shorter = { ...page, height: page.height - 1, rgba: page.rgba.subarray(page.width * 4) };
    expect(differenceOf(shorter, golden('page'))).toMatchObject({ picture: null });
  });

  it('writes what is, what was expected, and the difference', () => {
    const [actual, expected] = [pageOf('gone'), golden('page')];
    const difference = differenceOf(actual, expected);
    const shown = writeDifference(folder, 'gone', {
      actual,
      expected,
      picture: difference?.picture ?? null,
    });
    expect(shown).toBe(join(folder, 'gone.difference.png'));
    expect(readdirSync(folder).toSorted()).toEqual([
      'gone.actual.png',
      'gone.difference.png',
      'gone.expected.png',
    ]);
  });
});
