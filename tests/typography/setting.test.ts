// How running text is set in each language: size, leading, measure, justification, hyphens, ends of lines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Misfit, MisfitProblem } from '../../src/model/sheet.ts';
import { type Desk, openDesk } from './desk.ts';
import { edition2018 } from './edition.ts';

const RULES_OF_TYPE: readonly MisfitProblem[] = [
  'forbidden-line-start',
  'forbidden-line-end',
  'lonely-character',
  'typed-space',
  'missing-lang',
  'small-type',
];

/** One paragraph in a serif face, of several lines. */
interface Paragraph {
  readonly language: string;
  /** Leading over size. */
  readonly leading: number;
  readonly align: string;
  /** Characters of a full line. */
  readonly measure: number;
  /** Lengths of its full lines but the last, as shares of the longest. */
  readonly lines: readonly number[];
  readonly hyphens: string;
}

function readParagraphs(): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const p of document.querySelectorAll<HTMLElement>('p')) {
    const style = getComputedStyle(p);
    const range = document.createRange();
    range.selectNodeContents(p);
    const lines: DOMRect[][] = [];
    for (const rect of [...range.getClientRects()].toSorted((a, b) => a.bottom - b.bottom)) {
      const line = lines.at(-1);
      if (
        line !== undefined &&
        rect.bottom - (line[0]?.bottom ?? 0) < Number.parseFloat(style.lineHeight) / 2
      )
        line.push(rect);
      else lines.push([rect]);
    }
    if (!style.fontFamily.includes('Serif') || lines.length < 4) continue;
    const widths = lines.map(
      (line) => Math.max(...line.map((rect) => rect.right)) - Math.min(...line.map((rect) => rect.left)),
    );
    const last = widths.pop() ?? 0;
    const room = p.clientWidth;
    paragraphs.push({
      language: p.closest<HTMLElement>('[lang]')?.lang ?? '',
      leading: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
      align: style.textAlign,
      measure: (p.textContent ?? '').trim().length / (widths.length + last / room),
      lines: widths.map((width) => width / room),
      hyphens: style.hyphens,
    });
  }
  return paragraphs;
}

const VOICES = ['zh', 'en', 'zh-en'] as const;

let desk: Desk;
const paragraphs: Record<string, readonly Paragraph[]> = {};
const misfits: Record<string, readonly Misfit[]> = {};
beforeAll(async () => {
  const edition = await edition2018();
  const sheets = VOICES.flatMap((voice) => edition.get(`whitepaper.${voice}`) ?? []);
  desk = await openDesk('whitepaper', sheets);
  for (const [index, voice] of VOICES.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined) throw new Error(`no whitepaper in ${voice}`);
    misfits[voice] = await desk.lay(sheet);
    paragraphs[voice] = await desk.page.evaluate(readParagraphs);
  }
});
afterAll(() => desk?.close());

const of = (voice: string, language: string): readonly Paragraph[] => {
  const found = (paragraphs[voice] ?? []).filter((paragraph) => paragraph.language === language);
  expect(found.length).toBeGreaterThan(10);
  return found;
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('running text', () => {
  it('has a leading of 1.5 to 2 in Chinese, and of 1.35 to 1.7 in English', () => {
    for (const voice of ['zh', 'zh-en'])
      for (const { leading } of of(voice, 'zh')) expect([leading >= 1.5, leading <= 2]).toEqual([true, true]);
    for (const voice of ['en', 'zh-en'])
      for (const { leading } of of(voice, 'en'))
        expect([leading >= 1.35, leading <= 1.7]).toEqual([true, true]);
  });

  it('has 25 to 45 Chinese characters a line, and 45 to 80 English ones, where it has the page to itself', () => {
    const chinese = mean(of('zh', 'zh').map(({ measure }) => measure));
    const english = mean(of('en', 'en').map(({ measure }) => measure));
    expect([chinese, english]).toEqual([expect.closeTo(35, -1), expect.closeTo(62, -1.5)]);
  });

  it('is narrower in parallel columns, and never under 16 Chinese characters or 30 English ones', () => {
    for (const { measure } of of('zh-en', 'zh')) expect(measure).toBeGreaterThan(16);
    for (const { measure } of of('zh-en', 'en')) expect(measure).toBeGreaterThan(30);
  });

  it('is justified in Chinese: its lines end together', () => {
    for (const { align, lines } of of('zh', 'zh')) {
      expect(align).toBe('justify');
      for (const line of lines) expect(line).toBeGreaterThan(0.96);
    }
  });

  it('is ragged in English, without hyphens, and with few short lines', () => {
    for (const voice of ['en', 'zh-en'])
      for (const { align, hyphens } of of(voice, 'en'))
        expect([['start', 'left'].includes(align), hyphens]).toEqual([true, 'manual']);
    const lines = of('en', 'en').flatMap((paragraph) => paragraph.lines);
    expect(lines.filter((line) => line < 0.8).length / lines.length).toBeLessThan(0.05);
  });
});

describe.each(VOICES)('the whitepaper in %s', (voice) => {
  it.each(RULES_OF_TYPE)('has no %s', (problem) => {
    expect(misfits[voice]?.filter((misfit) => misfit.problem === problem)).toEqual([]);
  });

  it('sets no text upon another', () => {
    expect(misfits[voice]?.filter((misfit) => misfit.problem === 'text-overlap')).toEqual([]);
  });
});
