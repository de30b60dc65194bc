// Values in tables: a bound is a sign before the number, and the note explains the signs that occur.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Context, inRankOrder } from '../../src/compose/context.ts';
import { leagueTable } from '../../src/compose/league-table.ts';
import { signsNote } from '../../src/compose/value-signs.ts';
import { indicatorCell } from '../../src/compose/values.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext } from './make-context.ts';

let dataset: Dataset;

beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

/** The fixture with every indicator's value at least, or exactly, what it is. */
function bounded(bound: 'exact' | 'at-least'): Context {
  const context = makeContext(dataset, 'en');
  const cities = context.scorecard.cities.map((city) => ({
    ...city,
    nodes: Object.fromEntries(
      Object.entries(city.nodes).map(([id, node]) => [id, { ...node, raw: node.raw ?? 1, bound }]),
    ),
  }));
  return { ...context, scorecard: { ...context.scorecard, cities } };
}

describe('a cell of the table of values', () => {
  it('says what the source says of its bound, in each language', () => {
    const { speakers, tree } = makeContext(dataset, 'zh', 'en');
    const amount = tree.indicators.find(({ unit }) => unit === 'cny-100-million');
    const cell = (bound: 'exact' | 'over' | 'at-least' | 'nearly') =>
      speakers.map((speaker) => amount && indicatorCell(speaker, amount, { raw: 215, bound }));
    expect(cell('exact')).toEqual(['215', '21.5']);
    expect(cell('at-least')).toEqual(['≥215', '≥21.5']);
    expect(cell('over')).toEqual(['>215', '>21.5']);
  });
});

describe('the note under the tables of values', () => {
  const note = (context: Context) => signsNote(context, inRankOrder(context))[0]?.text ?? '';

  it('explains the signs that occur, and no other', () => {
    expect(note(bounded('at-least'))).toMatch(/^“≥” means “at least”\. A range counts/);
    expect(note(bounded('exact'))).toMatch(/^A range counts/);
    expect(note(makeContext(dataset, 'en'))).toMatch(/^“–” marks missing data\. /);
  });
});

describe('the league table', () => {
  it('knows which signs it uses', () => {
    const context = makeContext(dataset, 'en');
    const root = context.tree.root.id;
    const complete = bounded('exact').scorecard.cities.map((city) => ({
      ...city,
      nodes: Object.fromEntries(
        Object.entries(city.nodes).map(([id, node]) => {
          const rank = { position: 1, tied: id === root };
          return [id, { ...node, value: node.value ?? 1, rank, published: null }];
        }),
      ),
    }));
    const signsOf = (cities: Context['scorecard']['cities']) =>
      leagueTable({ ...context, scorecard: { ...context.scorecard, cities } }).signs;
    expect(signsOf(complete)).toEqual({ tied: true, missing: false });
    const silent = complete.map((city) => ({
      ...city,
      nodes: Object.fromEntries(
        Object.entries(city.nodes).map(([id, node]) => [
          id,
          { ...node, value: id === root ? node.value : null, rank: { position: 1, tied: false } },
        ]),
      ),
    }));
    expect(signsOf(silent)).toEqual({ tied: false, missing: true });
  });
});
