// Builds of one edition at once, with one output and one cache: each ends well, and one of the editions stands, whole.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dated, openWorkshop, type Workshop, wholeEdition } from './workshop.ts';

let shop: Workshop;
beforeAll(() => {
  shop = openWorkshop();
});
afterAll(() => shop.close());

/** The dates of the builds of each round: the same, others, and one that stands already. */
const ROUNDS = [
  [0, 0, 0],
  [1, 2, 0],
  [0, 1, 3],
  [2, 2, 3],
  [3, 3, 3],
] as const;

it('three at once, in several rounds', async () => {
  for (const days of ROUNDS) {
    const ended = await Promise.all(days.map((day) => shop.build({ env: dated(day) })));
    for (const { code, stderr } of ended) {
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      expect(stderr).not.toContain('the cache in');
    }
    await wholeEdition(shop.edition);
    expect(shop.leftovers()).toEqual([]);
  }
  expect(shop.processes()).toEqual([]);
});
