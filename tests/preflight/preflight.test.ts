// Preflight holds real PDFs to their promises, and refuses each broken one.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FontSet } from '../../src/fonts/font-set.ts';
import type { Printed, Sheet } from '../../src/model/sheet.ts';
import { preflight } from '../../src/preflight/index.ts';
import { en, printed, sheet, theFonts } from '../print/sheets.ts';

const good = sheet('good', '<h1>人工智能 Artificial intelligence</h1><p>城市 <b lang="en">City</b></p>', {
  promises: { pages: 1, headings: ['人工智能', 'artificial INTELLIGENCE'], contents: false },
});
const book = sheet(
  'book',
  '<p><a href="#x">x</a> <i data-page-of="x">0</i></p><section id="x"><h1>X (1)</h1></section>',
  {
    kind: 'whitepaper',
    voice: [en],
    title: 'A book (draft) \\ “1”',
    promises: { pages: null, headings: ['X (1)'], contents: true },
  },
);
const foreign = sheet('foreign', '<p style="font-family: Open Sans">only Latin letters</p>');

let fonts: FontSet;
let prints: Record<string, Printed> = {};
beforeAll(async () => {
  fonts = await theFonts();
  const run = await printed([good, book], { fonts });
  prints = Object.fromEntries(run.map((one) => [one.sheet.id, one]));
});

async function broken(
  id: string,
  rest: Partial<Printed> = {},
  promised: Partial<Sheet> = {},
): Promise<readonly string[]> {
  const one = prints[id];
  if (one === undefined) throw new Error(`${id} was not printed`);
  const result = await preflight([{ ...one, ...rest, sheet: { ...one.sheet, ...promised } }], fonts);
  return result.ok ? [] : result.diagnostics.map((finding) => `${finding.code}: ${finding.message}`);
}

describe('preflight', () => {
  it('gives a verdict on every sheet that keeps its promises, and says nothing on stdout', async () => {
    const log = vi.spyOn(globalThis.console, 'log');
    const result = await preflight(Object.values(prints), fonts);
    expect(result).toMatchObject({
      ok: true,
      value: [
        { sheet: 'good', pages: 1, fonts: expect.arrayContaining(['NotoSansSC-Bold', 'SourceSans3-Bold']) },
        { sheet: 'book', pages: 2 },
      ],
    });
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it('refuses another number of pages', async () => {
    expect(await broken('good', { pages: 2 })).toEqual(['page-count: good has 2 pages and promises 1']);
  });

  it('refuses a misfit', async () => {
    const misfits = [{ element: 'table#t', problem: 'wider-than-page', byMm: 3.2 }] as const;
    expect(await broken('good', { misfits })).toEqual(['misfit: good: table#t leaves the page by 3.2 mm']);
  });

  it('refuses a heading that the text does not have', async () => {
    const promises = { pages: 1, headings: ['量子计算'], contents: false };
    expect(await broken('good', {}, { promises })).toEqual([
      'heading-lost: the text of good does not have the heading "量子计算"',
    ]);
  });

  it('refuses another title and another language', async () => {
    expect(await broken('good', {}, { title: '别的', voice: [en] })).toEqual([
      'pdf-title: good has the title "good 标题" and promises "别的"',
      'pdf-language: good names the language zh, not en',
    ]);
  });

  it('refuses wrong page numbers and promised contents that are missing', async () => {
    expect(await broken('book', { contents: { x: 3, y: 1 } })).toEqual([
      'page-number: the contents of book say page 3 for "x", which is on page 2',
      'page-number: the contents of book say page 1 for "y", which is nowhere',
    ]);
    expect(await broken('book', { contents: {} })).toEqual([
      'no-contents: book promises contents and prints none',
    ]);
  });

  it('refuses a font that is not declared', async () => {
    const faces = fonts.faces.filter((face) => face.family !== 'Noto Sans SC');
    const result = await preflight(Object.values(prints), { ...fonts, faces });
    const codes = result.ok ? [] : result.diagnostics.map((finding) => finding.message);
    expect(codes).toEqual(['good is set in NotoSansSC-Bold, which no @font-face declares']);
  });

  it('refuses a Type 3 font and a missing outline', async () => {
    const text = Buffer.from(prints.book?.pdf ?? []).toString('latin1');
    const pdf = text.replace('/Subtype /Type0', '/Subtype /Type3').replaceAll('/Outlines ', '/Outlinez ');
    expect(await broken('book', { pdf: Buffer.from(pdf, 'latin1') })).toEqual(
      expect.arrayContaining(['type3-font: book has a Type 3 font', 'pdf-outline: book has no outline']),
    );
  });
});

it('would see the fallback font of a page that asks for an undeclared one, had the press let it pass', async () => {
  await expect(printed([foreign], { fonts })).rejects.toThrow('fallback-glyph');
});
