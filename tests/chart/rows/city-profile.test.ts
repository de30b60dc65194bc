import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cityProfile } from '../../../src/chart/rows/city-profile.ts';
import type { Scene } from '../../../src/chart/scene.ts';
import type { CityScore, NodeScore } from '../../../src/model/scorecard.ts';
import { BOTH, EN, edition2018, scene } from '../job.ts';

function valued({ nodes }: CityScore, id: string, value: number): NodeScore {
  const node = nodes[id];
  if (node === undefined) throw new Error(`no ${id}`);
  return { ...node, value };
}

/** The chart of a city by its id. */
function profile(scene: Scene, id = '') {
  const city = scene.dataset.cities.find((each) => each.id === id);
  if (city === undefined) throw new Error(`no ${id}`);
  return cityProfile(city)(scene).drawings[0];
}

describe('city-profile', () => {
  it('holds nobody above a median that is printed the same', async () => {
    const data = await edition2018();
    const stage = await scene(data, EN);
    const [first] = stage.scorecard.cities;
    if (first === undefined) throw new Error('no city');
    const cities = stage.scorecard.cities.map((city) => ({
      ...city,
      nodes: { ...city.nodes, capital: valued(city, 'capital', city === first ? 0.94 : 0.86) },
    }));
    const summary = stage.scorecard.summaries.capital;
    if (summary === undefined) throw new Error('no capital');
    const summaries = { ...stage.scorecard.summaries, capital: { ...summary, median: 0.86 } };
    const scorecard = { ...stage.scorecard, cities, summaries };
    const drawing = profile({ ...stage, scorecard }, first.city);
    expect(drawing?.says.alt[0]).toContain('Capital 0.9 (median 0.9)');
    expect(drawing?.says.title[0]).not.toMatch(/Capital|all/);
  });

  it('says of how many once, in the head, unless that differs from row to row', async () => {
    const stage = await scene(await edition2018(), EN);
    const [first] = stage.scorecard.cities;
    const drawing = profile(stage, first?.city);
    expect(drawing?.data.heads?.map(({ text }) => text)).toContain('Rank of 15');
    for (const { rank } of drawing?.data.rows ?? []) expect(rank).toMatch(/^(\d+=?)?$/);
    const summary = stage.scorecard.summaries.capital;
    if (summary === undefined) throw new Error('no capital');
    const summaries = { ...stage.scorecard.summaries, capital: { ...summary, count: 14 } };
    const other = profile({ ...stage, scorecard: { ...stage.scorecard, summaries } }, first?.city);
    expect(other?.data.heads?.map(({ text }) => text)).toContain('Rank');
    expect(other?.data.rows?.find(({ id }) => id === 'capital')?.rank).toMatch(/\/14$/);
  });

  it('tells the peers of a city from all others, in the picture and in its key', async () => {
    const stage = await scene(await edition2018(), EN);
    const [first] = stage.robustness.profiles;
    const drawing = profile(stage, first?.city);
    const near = new Set(drawing?.data.others?.filter((row) => row.near).map((row) => row.city));
    expect([...near].sort()).toEqual(first?.peers?.map(({ city }) => city).sort());
    expect(drawing?.data.keys?.map(({ mark }) => mark)).toEqual([
      'city',
      'peers',
      'others',
      'median',
      'best',
    ]);
  });

  it('keeps the lines of the grid out of the words for a missing score, in two languages too', async () => {
    for (const voice of [EN, BOTH]) {
      const stage = await scene(await edition2018(), voice);
      const [first] = stage.scorecard.cities;
      const drawing = profile(stage, first?.city);
      const gaps = (drawing?.data.rows ?? []).filter(({ missing }) => missing === true);
      expect(gaps.length).toBeGreaterThan(0);
      for (const { label, labelEnd } of gaps)
        expect(Number(labelEnd)).toBeGreaterThan(stage.ruler.width(String(label), 'missing-label') + 22);
      const room = JSON.parse(readFileSync('templates/charts/city-profile.vl.json', 'utf8')).layer.map(
        ({ name }: { name: string }) => name,
      );
      expect(room.indexOf('gap-rooms')).toBeGreaterThan(room.indexOf('grid'));
      expect(room.indexOf('gap-labels')).toBeGreaterThan(room.indexOf('gap-rooms'));
    }
  });
});
