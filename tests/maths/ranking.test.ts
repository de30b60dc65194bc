// Ranks against the definition: count those who are ahead.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks, competitionRanks } from '../../src/maths/ranking.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 });
const count = (values: readonly number[], holds: (value: number) => boolean) => values.filter(holds).length;

describe('competitionRanks', () => {
  it('leaves a gap after a tie', () => {
    expect(competitionRanks([7, 9, 7, 1])).toEqual([
      { position: 2, tied: true },
      { position: 1, tied: false },
      { position: 2, tied: true },
      { position: 4, tied: false },
    ]);
  });

  it('is one more than the number of larger values', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const slow = values.map((own) => ({
          position: 1 + count(values, (other) => other > own),
          tied: count(values, (other) => other === own) > 1,
        }));
        expect(competitionRanks(values)).toEqual(slow);
      }),
    );
  });
});

describe('averageRanks', () => {
  it('gives equal values the mean of the ranks that they fill', () => {
    expect(averageRanks([1, 1, 3])).toEqual([1.5, 1.5, 3]);
  });

  it('is the number of smaller values and half of the equal ones', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const slow = values.map((own) => {
          const equal = count(values, (other) => other === own);
          return count(values, (other) => other < own) + (equal + 1) / 2;
        });
        expect(averageRanks(values)).toEqual(slow);
      }),
    );
  });
});
