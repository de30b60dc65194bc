// Chapters on right-hand pages: pages are put in before those that would begin on the left.
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { impose } from '../../src/print/page/rectos.ts';
import { printed, sheet } from './sheets.ts';

const promises = { pages: null, headings: [], contents: true, blankVersos: true, maxBytes: null };
const ids = ['one', 'two', 'three', 'four'];

/** Chapters of one, three, two and one pages behind a page of contents. */
const chapters = (lengths: readonly number[]) =>
  ids
    .map((id, index) => {
      const pages = Array.from(
        { length: lengths[index] ?? 1 },
        () => '<div style="break-after: page">text</div>',
      );
      return `<section><h1 id="${id}">${id}</h1>${pages.join('').replace(/ style="[^"]*">text<\/div>$/, '>text</div>')}</section>`;
    })
    .join('');

const book = (lengths: readonly number[]) => {
  const entries = ids.map((id) => `<p><a href="#${id}">${id} <b data-page-of="${id}">000</b></a></p>`);
  const style = '<style>.blank-verso{break-before:page;break-after:page;height:1pt}</style>';
  const html = `${style}<main data-rectos="${ids.join(' ')}">${entries.join('')}${chapters(lengths)}</main>`;
  return sheet('book', html, { kind: 'whitepaper', promises });
};

it('begin on odd pages, with the right numbers in the contents', async () => {
  const [run] = await printed([book([1, 3, 2, 1])]);
  expect(run?.destinations).toMatchObject({ one: 3, two: 5, three: 9, four: 11 });
  expect(run?.contents).toEqual(run?.destinations);
  expect(run?.pages).toBe(11);
});

it('leave the pages before them without a word', async () => {
  const [run] = await printed([book([1, 3, 2, 1])]);
  const document = await getDocumentProxy(new Uint8Array(run?.pdf ?? []));
  const { text: texts } = await extractText(document);
  const blank = texts.flatMap((text, index) => (text.trim() === '' ? [index + 1] : []));
  expect(blank).toEqual([2, 4, 8]);
});

it('are counted alike whether blanks are there already or not', () => {
  const first = impose(ids, [], { one: 2, two: 3, three: 6, four: 8 });
  expect(first.blanks).toEqual(['one', 'two', 'three']);
  expect(first.numbers).toEqual({ one: 3, two: 5, three: 9, four: 11 });
  expect(impose(ids, first.blanks, first.numbers)).toEqual(first);
});

it('need no blank page where they begin on the right anyway', () => {
  expect(impose(ids, [], { one: 3, two: 5, three: 7, four: 9 }).blanks).toEqual([]);
});
