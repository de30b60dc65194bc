import { beforeAll, describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Figure } from '../../src/model/figure.ts';
import { EN, edition2018, job, threeCities, VOICES, value, withUnknown } from './job.ts';
import { made } from './made.ts';

/** As tall as a page's type area, without title and note, mm. */
const TALLEST = 197;
const LINE_MM = (5.5 * 25.4) / 72;

const draw = async (data: Dataset, voices = VOICES) => {
  const one = data.cities[0]?.id ?? '';
  return value(await chart(await job(data, voices, [one])));
};

/** Figures of 2018 and of the editions at the edges, drawn once. */
let editions: ReadonlyMap<string, readonly Figure[]> = new Map();
beforeAll(async () => {
  const [whole, three] = [await edition2018(), await threeCities()];
  editions = new Map([
    ['2018', await draw(whole)],
    ['three cities', await draw(three)],
    ['an unknown city', await draw(await withUnknown())],
    ['one city', await draw({ ...whole, cities: whole.cities.slice(0, 1) })],
    ['many cities', await draw(made(whole, { cities: 130, dimensions: 3 }), [EN])],
    ['many dimensions', await draw(made(whole, { cities: 6, dimensions: 9, columns: 4 }))],
    ['equal cities', await draw(made(whole, { value: () => 4 }))],
    ['an unknown dimension', await draw(made(whole, { dimensions: 4, value: unknownFirst }))],
    ['negative scores', await draw(made(whole, { cities: 8, scale: { from: -1, to: 1 }, normalisation: Z }))],
  ]);
}, 240_000);

const Z = { method: 'z-score', mean: 0, sd: 1, logarithm: false } as const;

/** Nobody has the two indicators of the first dimension. */
const unknownFirst = (city: number, at: number): number | null => (at < 2 ? null : city + at);

const fail = (): never => {
  throw new Error('no city');
};

const all = (): readonly (readonly [string, Figure])[] =>
  [...editions].flatMap(([edition, figures]) =>
    figures.map((figure) => [`${edition}: ${figure.id} ${figure.voice.join('-')}`, figure] as const),
  );

const partsOf = (figure: Figure) => [figure, ...figure.furtherParts];

describe('every figure', () => {
  it('sets negative scores with a minus sign', () => {
    const figure = editions.get('negative scores')?.find(({ id }) => id === 'league-bars') ?? fail();
    expect(figure.svg).toMatch(/>−\d\.\d</);
    expect(figure.svg).not.toMatch(/>-\d/);
  });

  it('sets no text smaller than 7 pt', () => {
    for (const [name, figure] of all())
      for (const { svg } of partsOf(figure))
        for (const [, size] of svg.matchAll(/font-size="([\d.]+)px"/g))
          expect(Number(size) * 0.75, name).toBeGreaterThanOrEqual(7);
  });

  it('uses no sizes of type but those of labels, notes and large figures', () => {
    const sizes = new Set(
      all().flatMap(([, { svg }]) => [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => size)),
    );
    expect(sizes.size).toBe(3);
  });

  it('is no taller than a page has room for, and a whole number of lines tall', () => {
    for (const [name, figure] of all())
      for (const { heightMm } of partsOf(figure)) {
        expect(heightMm, name).toBeLessThan(TALLEST);
        expect(Math.abs(heightMm / LINE_MM - Math.round(heightMm / LINE_MM)), name).toBeLessThan(0.01);
      }
  });

  it('goes on in further parts where its rows fill more than a page, and shows every row once', () => {
    const figure = editions.get('many cities')?.find(({ id }) => id === 'league-bars') ?? fail();
    expect(figure.furtherParts.length).toBeGreaterThan(1);
    const shown = partsOf(figure).flatMap(({ svg }) =>
      [...svg.matchAll(/>(City \d+)</g)].map(([, city]) => city),
    );
    expect(shown).toHaveLength(130);
    expect(new Set(shown).size).toBe(130);
    expect(figure.furtherParts[0]?.svg).toContain('aria-label="Part 2 of');
  });

  it('goes on in further parts where its columns are too many, without a scale of its own', () => {
    const figure = editions.get('many dimensions')?.find(({ id }) => id === 'heatmap') ?? fail();
    expect(figure.furtherParts.length).toBeGreaterThan(0);
    const headed = partsOf(figure).flatMap(({ svg }) => svg.match(/维度\d/g) ?? []);
    expect(new Set(headed).size).toBe(9);
  });

  it('repeats no id in its parts', () => {
    for (const [name, figure] of all()) {
      const ids = partsOf(figure).flatMap(({ svg }) =>
        [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id),
      );
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('has a table of its numbers, or says which table holds them', () => {
    for (const [name, { tables, numbersIn, id }] of all()) {
      expect(tables.length > 0, name).toBe(numbersIn === null);
      const shown =
        [...editions.values()].find((figures) => figures.some((figure) => figure.id === id)) ?? [];
      if (numbersIn === 'heatmap')
        expect(
          shown.some((figure) => figure.id === 'heatmap'),
          name,
        ).toBe(true);
    }
  });

  it('fills its table with one text a language in every cell', () => {
    for (const [name, { tables, voice }] of all())
      for (const { heads, numeric, rows } of tables) {
        expect(numeric, name).toHaveLength(heads.length);
        expect(rows.length, name).toBeGreaterThan(0);
        expect(heads.length, name).toBeLessThanOrEqual(12);
        for (const head of heads)
          expect(
            head.every((said) => said.trim() !== ''),
            name,
          ).toBe(true);
        for (const row of rows) {
          expect(row, name).toHaveLength(heads.length);
          for (const cell of row) expect(cell, name).toHaveLength(voice.length);
        }
        expect(JSON.stringify(rows), name).not.toMatch(/undefined|NaN|\{/);
      }
  });

  it('tells a reader who cannot see it its main numbers in a few sentences', () => {
    for (const [name, { alt, id }] of editions.get('2018')?.map((one) => [one.id, one] as const) ?? []) {
      for (const said of alt) {
        expect(said.length, name).toBeLessThan(520);
        expect(said, name).toMatch(/\d/);
      }
      if (/^league|^dimension/.test(id)) expect(alt.at(-1), name).toMatch(/中位数为\d|median \d/);
    }
  });

  it('keeps the promises of its title where cities are equal, unknown or alone', () => {
    const title = (edition: string, id: string) =>
      editions.get(edition)?.find((one) => one.id === id && one.voice.join() === 'en')?.title[0];
    expect(title('equal cities', 'league-bars')).toMatch(/share first place/);
    expect(title('an unknown dimension', 'dimension-ranking-dimension-0')).toMatch(/no city has enough data/);
    expect(title('one city', 'dimension-ranking-policy')).toMatch(/only Beijing has a score/);
  });
});
