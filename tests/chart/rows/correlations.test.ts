import { describe, expect, it } from 'vitest';
import { correlations } from '../../../src/chart/rows/correlations.ts';
import type { Correlation } from '../../../src/model/audit.ts';
import { BOTH, EN, edition2018, only, rows, scene, threeCities, VOICES, withRobustness } from '../job.ts';

const pair = (a: string, b: string, r: number | null, change: Partial<Correlation> = {}): Correlation => ({
  a,
  b,
  cities: 3,
  pearson: r,
  spearman: r,
  within: false,
  flag: null,
  ...change,
});

async function matrix(list: readonly Correlation[]) {
  const stage = await scene(await threeCities(), EN);
  return correlations(withRobustness(stage, { audit: { ...stage.robustness.audit, correlations: list } }));
}

describe('correlations', () => {
  it('puts every pair below the diagonal, whichever way round it is given', async () => {
    const outcome = await matrix([
      pair('laboratories-national', 'vacancy-rate', 0.424, { within: true }),
      pair('investment', 'laboratories-national', -0.62, { flag: 'negative' }),
      pair('fund-volume', 'vacancy-rate', null),
    ]);
    expect(rows(outcome)).toMatchObject([
      { a: 'laboratories-national', b: 'vacancy-rate', label: '0.42', flag: false, missing: false },
      { a: 'laboratories-national', b: 'investment', label: '−0.62', flag: true },
      { a: 'vacancy-rate', b: 'fund-volume', label: '', missing: true },
    ]);
    const [first, second, third] = rows(outcome);
    // A column for each indicator on the way from left to right, a row for each on the way down.
    expect([first?.x1 === second?.x1, Number(third?.x1) > Number(first?.x1)]).toEqual([true, true]);
    expect(Number(second?.y1)).toBeGreaterThan(Number(third?.y1));
    expect(only(outcome).marks).toEqual({ names: 4, cells: 2, gaps: 1 });
  });

  it('has a cell for every two of the indicators with data, and none for a dimension', async () => {
    const outcome = correlations(await scene(await edition2018(), EN));
    expect(rows(outcome)).toHaveLength((18 * 17) / 2);
    const nodes = await matrix([pair('research', 'capital', 0.5), pair('capital', 'index', 0.8)]);
    expect(nodes.drawings).toEqual([]);
  });

  it('says whether indicators hold together more within dimensions than across them', async () => {
    const within = pair('laboratories-national', 'vacancy-rate', 0.7, { within: true });
    const title = async (across: number | null) =>
      only(await matrix([within, pair('vacancy-rate', 'investment', across)])).says.title[0];
    expect(await title(0.2)).toContain('more within a dimension (mean r\u00a0=\u00a00.70) than across');
    expect(await title(0.9)).toContain('go together less within a dimension');
    expect(await title(0.51)).toContain('slightly more within a dimension');
    expect(await title(0.71)).toContain('slightly less within a dimension');
    expect(await title(0.7)).toContain('as much within a dimension');
    expect(await title(null)).toBe('How the indicators go together');
  });

  it('gives every row the same height and every number a zero before its point, and room in its cell', async () => {
    for (const voice of VOICES) {
      const stage = await scene(await edition2018(), voice);
      const cells = rows(correlations(stage));
      const heights = cells.map(({ y1, y2 }) => (Number(y2) - Number(y1)).toFixed(3));
      expect(new Set(heights).size).toBe(1);
      for (const { label, x1, x2 } of cells) {
        expect(label).toMatch(/^(−?[01]\.\d{1,2})?$/);
        // A frame takes 1 px on each side, and a digit must not touch it.
        expect(stage.ruler.width(String(label), 'cell') + 4).toBeLessThanOrEqual(Number(x2) - Number(x1));
      }
    }
  });

  it('names every indicator in all languages of the voice', async () => {
    const { data } = only(correlations(await scene(await edition2018(), BOTH)));
    for (const { name } of data.names ?? []) expect(name).toMatch(/\p{Script=Han}.*[A-Za-z]/su);
  });

  it('prints no minus sign before a correlation of nothing', async () => {
    const [cell] = rows(await matrix([pair('laboratories-national', 'vacancy-rate', -0.001)]));
    expect(cell).toMatchObject({ label: '0.00', minus: false });
  });
});
