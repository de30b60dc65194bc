// Min–max against the formula as a textbook writes it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/score/normalise.ts';

const column = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 12 });
const scale = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 100 }));

describe('normalise', () => {
  it('puts the worst city at the lower end of the scale and the best at the upper', () => {
    const raw = [3, 2, null, 6];
    expect(normalise(raw, 'higher', { from: 0, to: 10 }).values).toEqual([2.5, 0, null, 10]);
    expect(normalise(raw, 'lower', { from: 0, to: 10 }).values).toEqual([7.5, 10, null, 0]);
    expect(normalise(raw, 'lower', { from: 1, to: 5 }).values).toEqual([4, 5, null, 1]);
  });

  it('has nothing to say of a column without values', () => {
    expect(normalise([null, null], 'higher', { from: 0, to: 10 })).toEqual({
      values: [null, null],
      constant: null,
    });
  });

  it('is from + (to − from)(x − min)/(max − min), or with max − x where lower is better', () => {
    fc.assert(
      fc.property(column, scale, fc.boolean(), (raw, [from, width], lower) => {
        const there = raw.filter((value) => value !== null);
        const [min, max] = [Math.min(...there), Math.max(...there)];
        const { values, constant } = normalise(raw, lower ? 'lower' : 'higher', { from, to: from + width });
        expect(constant).toBe(there.length > 0 && min === max ? min : null);
        for (const [c, x] of raw.entries()) {
          const share = min === max ? 0.5 : (lower ? max - (x ?? 0) : (x ?? 0) - min) / (max - min);
          if (x === null) expect(values[c]).toBeNull();
          else expect(values[c]).toBeCloseTo(from + width * share, 9);
        }
      }),
    );
  });
});
