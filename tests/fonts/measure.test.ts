// Widths, coverage and cutting, with the real fonts.
import { create } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../src/fonts/font-set.ts';
import { matchFaces } from '../../src/fonts/match.ts';
import { measure } from '../../src/fonts/measure.ts';
import { readFonts } from '../../src/fonts/read.ts';
import { subset } from '../../src/fonts/subset.ts';
import { uncovered } from '../../src/fonts/uncovered.ts';

let fonts: FontSet;
beforeAll(async () => {
  const result = await readFonts('templates/style/fonts.css');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  fonts = result.value;
});

describe('measure', () => {
  const chinese = { family: ['Latin Sans', 'Noto Sans SC', 'sans-serif'], weight: 400, size: 10 };

  it('gives a Chinese character one em', () => {
    expect(measure(fonts, '城市', chinese)).toBeCloseTo(20);
  });

  it('takes Latin letters from the Latin face and curly quotes from the Chinese one', () => {
    const latinOnly = { ...chinese, family: ['Source Sans 3'] };
    expect(measure(fonts, 'Hangzhou', chinese)).toBe(measure(fonts, 'Hangzhou', latinOnly));
    expect(measure(fonts, '“', chinese)).toBe(measure(fonts, '“', { ...chinese, family: ['Noto Sans SC'] }));
    expect(measure(fonts, '“', chinese)).not.toBe(measure(fonts, '“', latinOnly));
  });

  it('grows with the size and with the weight', () => {
    const bold = measure(fonts, 'Shanghai', { ...chinese, weight: 700 });
    expect(measure(fonts, 'Shanghai', { ...chinese, size: 20 })).toBeCloseTo(
      2 * measure(fonts, 'Shanghai', chinese),
    );
    expect(bold).toBeGreaterThan(measure(fonts, 'Shanghai', chinese));
  });

  it('counts a character that no face has as one em', () => {
    expect(measure(fonts, '\u{1F600}', chinese)).toBe(10);
  });
});

describe('matchFaces', () => {
  const weights = (wanted: number) => matchFaces(fonts, ['Source Sans 3'], wanted).map((face) => face.weight);

  it('picks the weight that CSS would pick', () => {
    expect([100, 300, 400, 500, 600, 900].map((wanted) => weights(wanted)[0])).toEqual([
      300, 300, 400, 400, 700, 700,
    ]);
  });

  it('knows no face of an undeclared family', () => {
    expect(matchFaces(fonts, ['serif', 'Comic Sans MS'], 400)).toEqual([]);
  });
});

describe('uncovered', () => {
  it('finds characters without a glyph, each once, and ignores spaces and joiners', () => {
    expect(uncovered(fonts, '城市 A\n\u200D\u00AD\u{1F600}x\u{1F600}ሀ')).toEqual(['\u{1F600}', 'ሀ']);
  });
});

describe('subset', () => {
  it('gives the same text for the same characters in any order', async () => {
    expect(await subset(fonts, '城市—…AB12')).toBe(await subset(fonts, '21BA…—市城城'));
  });

  it('leaves out the faces that have none of the characters', async () => {
    const css = await subset(fonts, '城');
    expect(css).toContain('"Noto Serif SC"');
    expect(css).not.toContain('"Latin Serif"');
  });

  it('keeps the unicode range and tabular figures of a face', async () => {
    const css = await subset(fonts, '0123456789');
    const rule = css.split('\n').find((line) => line.includes('"Latin Serif";font-weight:400')) ?? '';
    expect(rule).toContain('unicode-range:U+20-7E,U+A1-B6,');
    const data = /base64,([^)]+)\)/.exec(rule)?.[1] ?? '';
    const font = create(Buffer.from(data, 'base64'));
    expect('availableFeatures' in font ? font.availableFeatures : []).toContain('tnum');
  });
});
