// The skyline of very many cities.
import { describe, expect, it } from 'vitest';
import { skyline } from '../../src/compose/skyline.ts';

const draw = (count: number, here: number) =>
  String(
    skyline({
      scores: Array.from({ length: count }, (_, index) => 100 - (100 * index) / count),
      ...{ full: 100, here, label: 'all', bar: 3, gap: 1, height: 24 },
    }),
  ).match(/<rect[^>]*>/g) ?? [];

describe('a skyline', () => {
  it('has a bar for each city, one of them in the accent colour', () => {
    const bars = draw(120, 7);
    expect(bars).toHaveLength(120);
    expect(bars.findIndex((bar) => bar.includes('here'))).toBe(7);
  });

  it('of thousands of cities has few bars, among them that of the city that is shown, as high as its score', () => {
    const bars = draw(3000, 2999);
    expect(bars).toHaveLength(120);
    expect(bars.filter((bar) => bar.includes('here'))).toEqual([bars.at(-1)]);
    expect(bars.at(-1)).toContain('height="0.01"');
  });
});
