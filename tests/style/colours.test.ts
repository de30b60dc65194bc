// The colours can be told apart: in grey print, by colour-blind readers, and as text on paper.
import { describe, expect, it } from 'vitest';
import { contrast, distance, lightness, SIGHTS } from './colour-maths.ts';
import { token } from './read-styles.ts';

const TONES = [1, 2, 3, 4, 5, 6, 7, 8];
const FIRST = TONES.slice(0, 4);
const paper = token('paper');
const tone = (number: number): string => token(`dimension-${number}`);

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}

describe('the tones of the dimensions', () => {
  it('stay apart in grey print: the first four by 8 steps of lightness, any two by 2', () => {
    for (const [one, other] of pairs(FIRST))
      expect(Math.abs(lightness(tone(one)) - lightness(tone(other))), `${one}, ${other}`).toBeGreaterThan(8);
    for (const [one, other] of pairs(TONES))
      expect(Math.abs(lightness(tone(one)) - lightness(tone(other))), `${one}, ${other}`).toBeGreaterThan(2);
  });

  it.each(SIGHTS)('stay apart for %s sight: the first four by 0.1 in OKLab, any two by 0.06', (sight) => {
    for (const [one, other] of pairs(FIRST))
      expect(distance(tone(one), tone(other), sight), `${one}, ${other}`).toBeGreaterThan(0.1);
    for (const [one, other] of pairs(TONES))
      expect(distance(tone(one), tone(other), sight), `${one}, ${other}`).toBeGreaterThan(0.06);
  });

  it('are dark enough as fills, and darker where they are text', () => {
    for (const number of TONES) {
      expect(contrast(tone(number), paper), `fill ${number}`).toBeGreaterThanOrEqual(3);
      expect(contrast(token(`dimension-${number}-text`), paper), `text ${number}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });
});

describe('the accent', () => {
  it('is told from every tone and every grey by whoever sees all colours', () => {
    const others = [...TONES.map((number) => `dimension-${number}`), 'ink', 'grey-1', 'grey-2', 'grey-3'];
    for (const name of others)
      expect(distance(token('accent'), token(name), 'full'), name).toBeGreaterThan(0.1);
  });

  it('is darker than the grey of the other cities by 30 steps of lightness, in grey print too', () => {
    expect(lightness(token('grey-3')) - lightness(token('accent'))).toBeGreaterThan(30);
  });
});

describe('text and marks', () => {
  it.each(['ink', 'grey-1', 'accent'])('%s can be read on paper and on the lightest tint', (name) => {
    expect(contrast(token(name), paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(name), token('grey-4'))).toBeGreaterThanOrEqual(4.5);
  });

  it('a mark in grey-2 is seen on paper', () => {
    expect(contrast(token('grey-2'), paper)).toBeGreaterThanOrEqual(3);
  });

  it('the shades of a heat map grow darker from step to step', () => {
    const shades = [0, 1, 2, 3, 4].map((step) => lightness(token(`sequence-${step}`)));
    for (const [step, shade] of shades.entries())
      if (step > 0) expect((shades[step - 1] ?? 0) - shade, `step ${step}`).toBeGreaterThan(6);
  });
});
