import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../src/chart/rows/left-out.ts';
import { FULL_HEIGHT } from '../../../src/chart/scene.ts';
import type { LeftOut } from '../../../src/model/robustness.ts';
import { BOTH, EN, edition2018, only, rows, scene, threeCities, withRobustness, ZH } from '../job.ts';

const without = (id: string, meanShift: number, largest: LeftOut['largest'] = null): LeftOut => ({
  kind: 'indicator',
  id,
  ranks: {},
  meanShift,
  largest,
});

async function three(leftOuts: readonly LeftOut[], voice = EN) {
  return leftOut(withRobustness(await scene(await threeCities(), voice), { leftOut: leftOuts }));
}

describe('left-out', () => {
  it('sorts by the mean shift, in the colour of the dimension, and names the city that moves furthest', async () => {
    const outcome = await three([
      without('vacancy-rate', 0.3),
      without('investment', 1.26, { city: 'beta', from: 2, to: 3, others: 0 }),
    ]);
    expect(rows(outcome)).toMatchObject([
      { id: 'investment', shift: 1.26, label: '1.3', tone: 2 },
      { id: 'vacancy-rate', shift: 0.3, label: '0.3', tone: 1 },
    ]);
    expect(only(outcome).data.cells?.map(({ text }) => text)).toEqual(['Beta', '', '2 → 3', '']);
    expect(only(outcome).says.title).toEqual([
      'Cities move most without “Investment”: by 1.3 places on average',
    ]);
    expect(only(outcome).says.alt[0]).toContain('Without the first, Beta moves from rank 2 to rank 3.');
  });

  it('names all that move the ranking as much as printed, and says so where none does', async () => {
    const tie = [without('investment', 0.66), without('fund-volume', 0.7), without('vacancy-rate', 0)];
    expect(only(await three(tie)).says.title[0]).toContain(
      '“Volume of funds” and “Investment”, each in turn',
    );
    expect(only(await three(tie, ZH)).says.title[0]).toBe(
      '分别舍去“基金规模”和“投融资规模”，名次变动最大：城市平均变动0.7位',
    );
    const none = [without('investment', 0), without('fund-volume', 0.04)];
    expect(only(await three(none)).says.title[0]).toContain('hardly moves any city');
  });

  it('shows indicators only, and none that no city has', async () => {
    const data = await edition2018();
    const ids = rows(leftOut(await scene(data, EN))).map(({ id }) => id);
    expect(ids).toHaveLength(18);
    expect(ids).not.toContain('policy');
    expect(ids).not.toContain('graduates');
  });

  it('names the city once in a voice of two languages, and its ranks once', async () => {
    const [city, move] = only(
      await three([without('investment', 1, { city: 'beta', from: 2, to: 3, others: 0 })], BOTH),
    ).data.cells?.map(({ text }) => text) ?? [''];
    expect([city, move]).toEqual(['乙城 Beta', '2 → 3']);
  });

  it('says how many other cities move as far, and what that number means', async () => {
    const entry = without('investment', 1, { city: 'beta', from: 2, to: 3, others: 1 });
    const drawing = only(await three([entry], BOTH));
    expect(drawing.data.cells?.[0]?.text).toBe('乙城及其他1市\nBeta and 1 other');
    expect(drawing.says.note[0]).toContain('“及其他几市”指变动同样大的城市');
    expect(drawing.says.note[1]).toContain('“others” are cities that move as far');
    expect(drawing.says.alt[1]).toContain('moves from rank 2 to rank 3, and 1 other city as far.');
    const alone = without('investment', 1, { city: 'beta', from: 2, to: 3, others: 0 });
    expect(only(await three([alone])).says.note[0]).not.toContain('as far');
  });

  it('marks shared ranks, before and after, and says that those who share one may come apart', async () => {
    const data = await threeCities();
    const stage = await scene(data, EN);
    const root = stage.scorecard.nodes[0]?.id ?? '';
    const cities = stage.scorecard.cities.map((one) => {
      const own = one.nodes[root];
      return own === undefined || one.city !== 'beta'
        ? one
        : { ...one, nodes: { ...one.nodes, [root]: { ...own, rank: { position: 1, tied: true } } } };
    });
    const tied = { ...stage, scorecard: { ...stage.scorecard, cities } };
    const moved = (to: number, isTied: boolean): LeftOut => ({
      ...without('investment', 1, { city: 'beta', from: 1, to, others: 0 }),
      ranks: { beta: { position: to, tied: isTied } },
    });
    const draw = (entry: LeftOut) => only(leftOut(withRobustness(tied, { leftOut: [entry] })));
    expect(draw(moved(3, false)).data.cells?.[1]?.text).toBe('1= → 3');
    expect(draw(moved(2, true)).data.cells?.[1]?.text).toBe('1= → 2=');
    expect(draw(moved(3, false)).says.note[0]).toContain('cities that share one may come apart');
    const sole = without('investment', 1, { city: 'beta', from: 2, to: 3, others: 0 });
    expect(draw(sole).says.note[0]).not.toContain('come apart');
  });

  it('stays on one page, and says how many indicators it does not show', async () => {
    const stage = await scene(await threeCities(), EN);
    const ids = ['investment', 'fund-volume', 'vacancy-rate', 'laboratories-national'];
    const many = Array.from({ length: 80 }, (_, index) => without(ids[index % 4] ?? '', 80 - index));
    const drawing = only(leftOut(withRobustness(stage, { leftOut: many })));
    expect(drawing.frame.height).toBeLessThanOrEqual(FULL_HEIGHT);
    const shown = drawing.data.rows?.length ?? 0;
    expect(drawing.says.note[0]).toContain(
      `${80 - shown} indicators that move the ranking less are not shown`,
    );
  });

  it('is left out where nothing was left out', async () => {
    expect((await three([])).drawings).toEqual([]);
  });
});
