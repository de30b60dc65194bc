// Pages of the three cities look as they did: every template, as pictures, for the browser that the project pins.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPage } from '../../src/pictures/find-page.ts';
import { openRasteriser, type Pages, type Rasteriser } from '../../src/pictures/raster.ts';
import { DPI, decodePng, differenceOf, toGolden, writeDifference } from './compare.ts';
import { GOLDENS, type Golden } from './goldens.ts';
import { templateFiles, templatesOn } from './marked.ts';
import { type Fixture, printFixture } from './print-fixture.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const DIFFERENCES = join(import.meta.dirname, 'differences');
/** Which browser the goldens were printed by. */
const BROWSER = join(FOLDER, 'browser.txt');
/** UPDATE_GOLDEN=1 writes the pages as they are now; look at them before you commit them. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const MOST_BYTES = 1_500_000;

let fixture: Fixture;
let rasteriser: Rasteriser;

beforeAll(async () => {
  rmSync(DIFFERENCES, { recursive: true, force: true });
  [fixture, rasteriser] = await Promise.all([printFixture(), openRasteriser()]);
  if (!UPDATE) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(BROWSER, `${fixture.versions.browser}\n`);
});
afterAll(() => rasteriser?.close());

const fileOf = ({ name }: Golden): string => join(FOLDER, `${name}.png`);

interface Found {
  readonly html: string;
  readonly pages: Pages;
  readonly page: number;
}

async function find(golden: Golden): Promise<Found> {
  const one = fixture.printed.find((candidate) => candidate.sheet.id === golden.sheet);
  if (one === undefined) throw new Error(`there is no sheet ${golden.sheet}`);
  const pages = await rasteriser.open(one.pdf);
  const page = findPage(golden, one.destinations, pages);
  if (page === null) throw new Error(`${golden.sheet} has no page for ${golden.name}`);
  return { html: one.sheet.html, pages, page: page + golden.further };
}

describe('the golden pages', () => {
  it.for(GOLDENS)('$name looks as it did', async (golden, { skip }) => {
    const pinned = readFileSync(BROWSER, 'utf8').trim();
    const { browser } = fixture.versions;
    skip(browser !== pinned, `the golden pages are ${pinned}'s, and this is ${browser}`);
    const { pages, page } = await find(golden);
    const actual = await pages.draw(page, DPI);
    if (UPDATE) writeFileSync(fileOf(golden), toGolden(actual));
    const expected = decodePng(readFileSync(fileOf(golden)));
    const difference = differenceOf(actual, expected);
    if (difference === null) return;
    const { picture, pixels } = difference;
    const shown = writeDifference(DIFFERENCES, golden.name, { actual, expected, picture });
    expect.fail(`${pixels} pixels of ${golden.name} differ: look at ${relative('.', shown)}`);
  });
});

describe('the choice of golden pages', () => {
  it('has a part of every template', async () => {
    const seen = new Set<string>();
    for (const golden of GOLDENS) {
      const { html, pages, page } = await find(golden);
      for (const file of templatesOn(html, pages.text(page))) seen.add(file);
    }
    expect(templateFiles().filter((file) => !seen.has(file))).toEqual([]);
  });

  it('has a page of every sheet’s kind in every voice', () => {
    const voices = (sheets: readonly string[]) =>
      [...new Set(sheets.map((id) => id.replace(/:\w+/, '')))].toSorted();
    expect(voices(GOLDENS.map(({ sheet }) => sheet))).toEqual(
      voices(fixture.printed.map(({ sheet }) => sheet.id)),
    );
  });

  it('is what lies in the folder, and small', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.png'));
    expect(files.toSorted()).toEqual(GOLDENS.map(({ name }) => `${name}.png`).toSorted());
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(FOLDER, file)).length, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
