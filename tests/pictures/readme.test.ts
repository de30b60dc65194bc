// The README's pictures: each is there, small, and made by `npm run pictures`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { findPage } from '../../src/pictures/find-page.ts';
import type { Pages } from '../../src/pictures/raster.ts';
import { README_PICTURES } from '../../src/pictures/readme-pictures.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = 'docs/images';
const MOST_BYTES = 150_000;

const shown = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)];
const made = README_PICTURES.map(({ name }) => `${FOLDER}/${name}.png`).toSorted();

describe('the pictures of the README', () => {
  it('are those that the command makes, and no others lie in their folder', () => {
    expect(shown.map(([, , path]) => path).toSorted()).toEqual(made);
    expect(readdirSync(join(ROOT, FOLDER)).toSorted()).toEqual(
      made.map((path) => path.slice(FOLDER.length + 1)),
    );
  });

  it('have words for those who cannot see them', () => {
    for (const [, words = ''] of shown) expect(words.length).toBeGreaterThan(10);
  });

  it.each(made)('%s is a whole page, and small', (path) => {
    const { width, height } = PNG.sync.read(readFileSync(join(ROOT, path)));
    expect(height / width).toBeCloseTo(297 / 210, 2);
    expect(statSync(join(ROOT, path)).size).toBeLessThan(MOST_BYTES);
  });
});

describe('a page', () => {
  const texts = ['封面', '目 录\nContents', '第一章', '目录'];
  const pages: Pages = {
    count: texts.length,
    draw: () => Promise.reject(new Error('nothing is drawn here')),
    text: (page) => texts[page - 1] ?? '',
  };
  const find = (at: string | null, holds: string | null) =>
    findPage({ sheet: 'whitepaper.zh', at, holds }, { one: 3 }, pages);

  it('is found by what begins on it, by its text, or as the first', () => {
    expect([find(null, null), find('one', null), find(null, '目录'), find('one', '目录')]).toEqual([
      1, 3, 2, 4,
    ]);
  });

  it('is not found where nothing links to it, or nothing has the text', () => {
    expect([find('two', null), find(null, '附录')]).toEqual([null, null]);
  });
});
