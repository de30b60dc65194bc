import { describe, expect, it } from 'vitest';
import { publishedComputed } from '../../../src/chart/rows/published-computed.ts';
import { EN, edition2018, only, scene, VOICES } from '../job.ts';

describe('published-computed', () => {
  it('draws both ranks and writes rank and score of both', async () => {
    const drawing = only(publishedComputed(await scene(await edition2018(), EN)));
    const first = drawing.data.rows?.[0];
    expect([first?.id, first?.published, first?.computed]).toEqual(['beijing', 1, 1]);
    const cells = drawing.data.cells?.filter(({ id }) => id === 'beijing') ?? [];
    expect(cells.map(({ text }) => text)).toEqual(['1', '9.2', '1', expect.stringMatching(/^\d\.\d$/)]);
    expect(drawing.params).toMatchObject({ from: 0.5, to: 15.5 });
  });

  it('puts each mark right before its words', async () => {
    for (const voice of VOICES) {
      const { data } = only(publishedComputed(await scene(await edition2018(), voice)));
      const words = data.heads?.filter(({ align }) => align === 'left') ?? [];
      const gaps = data.keys?.map(({ x }, index) => Number(words[index]?.x) - Number(x));
      expect(gaps).toEqual([8, 8]);
    }
  });

  it('lists cities without a published rank last, drawn by their computed rank alone', async () => {
    const data = await edition2018();
    const cities = data.cities.map((city) => (city.id === 'beijing' ? { ...city, published: {} } : city));
    const drawing = only(publishedComputed(await scene({ ...data, cities }, EN)));
    expect(drawing.data.rows?.at(-1)).toMatchObject({
      id: 'beijing',
      published: null,
      computed: 1,
      both: false,
    });
    expect(drawing.marks).toMatchObject({ first: 14, second: 15, links: 14 });
  });
});
