// Strengths and weaknesses as tables: value, place, points, year and source of each.
import type { CityView } from '../city/city-view.ts';
import type { Standout } from '../city/strengths.ts';
import type { Context, Scored } from '../context.ts';
import { type Said, sayPhrases } from '../said.ts';
import { runOn, VALUE } from './measure.ts';
import { originOf, type References } from './references.ts';

interface Row extends Pick<Standout, 'name' | 'value' | 'place' | 'points'> {
  /** Too wide for one line of its column. */
  readonly longValue: boolean;
  /** A dash where there is nothing to say. */
  readonly origin: string;
}

interface Group {
  readonly title: Said;
  readonly rows: readonly Row[];
  /** What is said where there are no rows. */
  readonly none: Said;
}

export interface StandoutTable {
  readonly heads: Readonly<Record<string, Said>>;
  readonly groups: readonly Group[];
}

type Facts = Pick<CityView, 'strengths' | 'weaknesses' | 'noStrengths' | 'noWeaknesses'>;

export function standoutTable(
  context: Context,
  scored: Scored,
  facts: Facts,
  references: References,
): StandoutTable {
  const titles = sayPhrases(context.speakers, 'brief.head', ['strengths', 'weaknesses']);
  const rowsOf = (standouts: readonly Standout[]): readonly Row[] =>
    standouts.map(({ indicator, name, value, place, points }) => ({
      ...{ name, value, place, points },
      longValue: runOn(value, VALUE) > 1,
      origin: references.mark(originOf(context, scored, indicator)) ?? '–',
    }));
  const groups = [
    { title: titles.strengths ?? [], rows: rowsOf(facts.strengths), none: facts.noStrengths },
    { title: titles.weaknesses ?? [], rows: rowsOf(facts.weaknesses), none: facts.noWeaknesses },
  ];
  return {
    heads: sayPhrases(context.speakers, 'brief.standout', ['value', 'place', 'points', 'origin']),
    groups,
  };
}

/** The first so many of each. */
export const firstOf = (table: StandoutTable, count: number): StandoutTable => ({
  ...table,
  groups: table.groups.map((group) => ({ ...group, rows: group.rows.slice(0, count) })),
});
