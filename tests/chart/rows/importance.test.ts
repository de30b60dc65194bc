import { describe, expect, it } from 'vitest';
import { importance } from '../../../src/chart/rows/importance.ts';
import { FULL_WIDTH, type Scene } from '../../../src/chart/scene.ts';
import type { Importance } from '../../../src/model/audit.ts';
import { EN, edition2018, only, scene, threeCities, VOICES, withRobustness, ZH } from '../job.ts';

const node = (
  id: string,
  effective: number,
  ratio: number | null,
  against: string | null = null,
): Importance => ({
  node: id,
  nominal: effective,
  effective,
  ratio,
  withParent: null,
  withIndex: null,
  withRest: null,
  against,
});

/** The same scene, in which every city has these shares of its total. */
function sharing(stage: Scene, shares: Readonly<Record<string, readonly (number | null)[]>>): Scene {
  const cities = stage.scorecard.cities.map((one, index) => {
    const own = Object.entries(one.nodes).map(([id, score]) => {
      const share = shares[id]?.[index];
      return [id, share === undefined ? score : { ...score, share }] as const;
    });
    return { ...one, nodes: Object.fromEntries(own) };
  });
  return { ...stage, scorecard: { ...stage.scorecard, cities } };
}

const same = (share: number) => [share, share, share];

async function weighed(
  list: readonly Importance[],
  shares: Readonly<Record<string, readonly (number | null)[]>> = {},
  voice = EN,
) {
  const stage = sharing(await scene(await threeCities(), voice), shares);
  return importance(withRobustness(stage, { audit: { ...stage.robustness.audit, importance: list } }));
}

describe('importance', () => {
  it('compares shares that add up to 1 over the indicators that can be compared', async () => {
    const list = [
      node('research', 0.6, 0.9),
      node('laboratories-national', 0.2, 0.4),
      node('vacancy-rate', 0.4, 0.1),
      node('fund-volume', 0.2, 0.3),
      node('investment', 0.2, null),
    ];
    const shares = {
      'laboratories-national': same(0.2),
      'vacancy-rate': same(0.4),
      'fund-volume': same(0.2),
      investment: same(0.2),
    };
    const outcome = await weighed(list, shares);
    const indicators = only(outcome).data.rows?.filter(({ dimension }) => dimension === false) ?? [];
    expect(indicators).toMatchObject([
      { id: 'laboratories-national', weight: expect.closeTo(0.25), importance: expect.closeTo(0.5), tone: 1 },
      { id: 'vacancy-rate', weight: expect.closeTo(0.5), importance: expect.closeTo(0.125), tone: 1 },
      { id: 'fund-volume', weight: expect.closeTo(0.25), importance: expect.closeTo(0.375), tone: 2 },
    ]);
    expect(only(outcome).marks).toMatchObject({ dimensions: 2, weights: 3, importances: 3 });
    expect(only(outcome).says.note[0]).toContain('One more indicator cannot be compared');
  });

  it('weighs by the mean share in the totals, nothing for a city without a value, whatever the design', async () => {
    const list = [node('vacancy-rate', 0.1, 0.2), node('investment', 0.9, 0.2)];
    const drawing = only(await weighed(list, { 'vacancy-rate': same(0.5), investment: [0.5, null, 0.25] }));
    // 0.5 against (0.5 + 0 + 0.25) / 3 = 0.25
    expect(drawing.data.rows?.filter(({ dimension }) => dimension === false)).toMatchObject([
      { id: 'vacancy-rate', weight: expect.closeTo(2 / 3) },
      { id: 'investment', weight: expect.closeTo(1 / 3) },
    ]);
    expect(drawing.data.heads?.[0]?.text).toBe('Working\nweight');
    expect(drawing.says.note[0]).toContain(
      'working weight, an indicator’s average share in the totals of the cities',
    );
  });

  it('says where importance and weight differ most', async () => {
    const half = { 'vacancy-rate': same(0.5), investment: same(0.5) };
    const over = [node('vacancy-rate', 0.5, 0.2), node('investment', 0.5, 0.6)];
    expect(only(await weighed(over, half)).says.title[0]).toBe(
      '“Vacancy rate” matters less than its weight says: share of importance 25%, weight 50%',
    );
    const level = [node('vacancy-rate', 0.5, 0.3), node('investment', 0.5, 0.3)];
    expect(only(await weighed(level, half)).says.title[0]).toContain('about as much');
  });

  it('leaves the plot more than a quarter of the width where both languages name everything', async () => {
    for (const voice of VOICES) {
      const { frame } = only(importance(await scene(await edition2018(), voice)));
      expect(frame.width).toBeGreaterThan(FULL_WIDTH / 4);
    }
  });

  it('names and marks an indicator that works against its dimension', async () => {
    const list = [node('vacancy-rate', 0.1, 0.05, 'research'), node('investment', 0.9, 0.9)];
    const shares = { 'vacancy-rate': same(0.1), investment: same(0.9) };
    const drawing = only(await weighed(list, shares));
    expect(drawing.says.title).toEqual(['“Vacancy rate” works against its dimension']);
    expect(drawing.data.labels).toMatchObject([{ text: 'Works against its dimension' }]);
    expect(drawing.marks.bands).toBe(1);
    expect(drawing.says.note[0]).toContain('Shaded: cities that do better in this indicator');
    expect(only(await weighed(list, {}, ZH)).says.title).toEqual(['“岗位空缺率”与所属维度方向相反']);
  });

  it('is left out where nothing can be told', async () => {
    expect((await weighed([])).drawings).toEqual([]);
    expect((await weighed([node('investment', 1, 0)])).drawings).toEqual([]);
  });
});
