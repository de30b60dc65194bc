// The same sheet gives the same bytes, whatever was printed before it.
import { beforeAll, describe, expect, it } from 'vitest';
import { uncovered } from '../../src/fonts/uncovered.ts';
import type { Printed } from '../../src/model/sheet.ts';
import { printed, sheet, theFonts } from './sheets.ts';

const fonts = await theFonts();

const body = `<h1>北京 Beijing</h1>
  <p>人工智能——“城市”（2018），数据……：“引号”。Revenue of 271.5 亿元.</p>
  <table><thead><tr><th id="a" scope="col">城市</th><th scope="col">Score</th></tr></thead>
  <tbody><tr><th scope="row">杭州</th><td headers="a">71.3</td></tr></tbody></table>
  <table><tbody><tr><th colspan="2" id="g">城市 Score</th></tr><tr><td headers="g">杭州</td><td headers="g">71.3</td></tr></tbody></table>`;
const subject = sheet('subject', body);
/** With characters of its own, most of which come before those of the subject in every font. */
const manyCharacters = Array.from({ length: 600 }, (_, i) => String.fromCodePoint(0x4e00 + 3 * i))
  .filter((character) => uncovered(fonts, character).length === 0)
  .join('');
const other = sheet(
  'other',
  `${body}<p>${manyCharacters}</p><h2>Another 城市</h2>${'<p>更多文字 and more</p>'.repeat(30)}`,
  {
    promises: { pages: null, headings: [], contents: false, blankVersos: false, maxBytes: null },
  },
);

let alone: Printed | undefined;
let afterOther: Printed | undefined;
beforeAll(async () => {
  // Longer sheets come first, so the second run prints the subject in a browser that is warm.
  [alone] = await printed([subject]);
  [afterOther] = await printed([subject, other]);
});

describe('print', () => {
  it('gives identical bytes for a sheet printed alone, and later in a browser, among others with other characters', () => {
    expect(alone?.pdf.length).toBeGreaterThan(5000);
    expect(Buffer.compare(alone?.pdf ?? Buffer.from('a'), afterOther?.pdf ?? Buffer.from('b'))).toBe(0);
  });

  it('gives identical bytes for a sheet of a later batch, which brings new characters', async () => {
    const batches = async function* () {
      yield [sheet('first', '<p>一</p>')];
      yield [other];
      yield [subject];
    };
    const [, , third] = await printed([sheet('first', '<p>一</p>'), other, subject], { sheets: batches() });
    expect(Buffer.compare(alone?.pdf ?? Buffer.from('a'), third?.pdf ?? Buffer.from('b'))).toBe(0);
  });

  it('writes the given date and no other', () => {
    const text = Buffer.from(alone?.pdf ?? []).toString('latin1');
    expect(text.match(/\(D:[^)]*\)/g)).toEqual(["(D:20180531000000+00'00')", "(D:20180531000000+00'00')"]);
  });

  it('embeds real fonts only', () => {
    const text = Buffer.from(alone?.pdf ?? []).toString('latin1');
    expect(text).not.toContain('/Type3');
    expect(text).toContain('NotoSerifSC-Regular');
    expect(text).toContain('SourceSans3-Bold');
  });

  it('counts the pages and returns the sheets in the order in which they were given', async () => {
    const run = await printed([sheet('short', '<p>短</p>'), other], { jobs: 2 });
    expect(run.map((one) => [one.sheet.id, one.pages])).toEqual([
      ['short', 1],
      ['other', 2],
    ]);
  });

  it('reports every sheet as it is done', async () => {
    const seen: string[] = [];
    await printed([subject, sheet('short', '<p>短</p>')], {
      onSheet: (count, total, { id }) => seen.push(`${count}/${total} ${id}`),
    });
    expect(seen).toEqual(['1/2 subject', '2/2 short']);
  });
});
