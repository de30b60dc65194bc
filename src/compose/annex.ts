// The annex: what each indicator means, and its value for every city, with sources.
import type { Indicator, TreeNode } from '../model/framework.ts';
import { type Context, inRankOrder, nodeOf, type Scored } from './context.ts';
import { citiesWith } from './coverage.ts';
import type { FigureDesk, TableView } from './figures.ts';
import { escapeHtml, SafeHtml } from './html.ts';
import { inOneLine, type Said, say, sayOnce, sayText } from './said.ts';
import { listSources, sourceKeys } from './sources.ts';
import { indicatorsBelow } from './tree.ts';
import { signsNote } from './value-signs.ts';
import { indicatorCell } from './values.ts';

/** Columns of one table of values; more cities go into further tables. */
const CITIES_A_TABLE = 15;

export interface DefinitionRow {
  readonly name: Said;
  readonly description: Said;
  readonly unit: Said;
  readonly kind: Said;
  readonly weight: string;
  readonly given: Said;
  readonly missing: boolean;
}

export interface ValueRow {
  /** With its unit. */
  readonly name: Said;
  readonly cells: readonly string[];
  /** Numbers of the chapter's notes, as links. */
  readonly marks: SafeHtml;
  readonly missing: boolean;
}

export interface AnnexGroup<Row> {
  readonly name: Said;
  readonly tone: number;
  readonly rows: readonly Row[];
}

export interface ValueTable {
  readonly caption: TableView;
  /** Columns of the whole table, for a head that spans them. */
  readonly columns: number;
  readonly heads: readonly Said[];
  readonly groups: readonly AnnexGroup<ValueRow>[];
}

function grouped<Row>(context: Context, toRow: (indicator: Indicator) => Row): readonly AnnexGroup<Row>[] {
  return context.tree.dimensions.map((dimension: TreeNode, index) => ({
    name: sayText(context.speakers, dimension.name),
    tone: index + 1,
    rows: indicatorsBelow(dimension).map(toRow),
  }));
}

function toDefinition(context: Context, indicator: Indicator): DefinitionRow {
  const count = citiesWith(context, indicator.id);
  const effective = context.scorecard.nodes.find(({ id }) => id === indicator.id)?.effectiveWeight ?? 0;
  return {
    name: sayText(context.speakers, indicator.name),
    description: sayText(context.speakers, indicator.description),
    unit: sayOnce(context.speakers, (speaker) => speaker.unitName(indicator.unit)),
    kind: say(context.speakers, (speaker) => speaker.phrase(`annex.kind.${indicator.kind}`)),
    weight: inOneLine(say(context.speakers, (speaker) => `${speaker.number(effective * 100, 1)}%`)),
    given: say(context.speakers, (speaker) => speaker.phrase('count.cities', { count })),
    missing: count === 0,
  };
}

/** Where the values of an indicator come from, over all cities. */
function sourcesOf(cities: readonly Scored[], { from, id }: Indicator): readonly string[] {
  return cities.flatMap(({ city }) => {
    if (from.rule === 'experts') return (city.ratings[from.ratings] ?? []).map(({ source }) => source);
    if (from.rule !== 'observed') return listSources(city.lists[from.list]);
    const observation = city.observations[from.observation] ?? city.observations[id];
    return observation === undefined ? [] : [observation.source];
  });
}

/** The sign for missing where no city has a value. */
function marksOf(context: Context, desk: FigureDesk, sources: readonly string[]): SafeHtml {
  const [speaker] = context.speakers;
  const links = desk.notes?.links(sourceKeys(sources), speaker?.language ?? '') ?? '';
  return new SafeHtml(links === '' ? escapeHtml(speaker?.phrase('missing.cell') ?? '') : links);
}

function toValues(
  context: Context,
  desk: FigureDesk,
  cities: readonly Scored[],
  indicator: Indicator,
): ValueRow {
  const lines = cities.map(({ score }) =>
    say(context.speakers, (speaker) => indicatorCell(speaker, indicator, nodeOf(score, indicator.id))),
  );
  // One line where all languages write the same for every city, else a line a language.
  const alike = lines.every((cell) => cell.every(({ text }) => text === cell[0]?.text));
  const toCell = (cell: Said) => (alike ? cell.slice(0, 1) : cell).map(({ text }) => text).join('\n');
  return {
    name: say(context.speakers, (speaker) =>
      speaker.phrase('annex.name', {
        name: speaker.text(indicator.name),
        unit: speaker.unitName(indicator.unit),
      }),
    ),
    cells: lines.map(toCell),
    marks: marksOf(context, desk, sourcesOf(cities, indicator)),
    missing: citiesWith(context, indicator.id) === 0,
  };
}

/** `part` counts from 1. */
function valueTable(
  context: Context,
  desk: FigureDesk,
  cities: readonly Scored[],
  part: number,
  parts: number,
): ValueTable {
  const title = say(context.speakers, (speaker) => speaker.phrase('table.title.values', { part, parts }));
  return {
    caption: desk.table(part === 1 ? 'values' : `values-${part}`, title),
    columns: cities.length + 2,
    heads: cities.map(({ city }) => sayText(context.speakers, city.name)),
    groups: grouped(context, (indicator) => toValues(context, desk, cities, indicator)),
  };
}

export function annex(context: Context, desk: FigureDesk) {
  const cities = inRankOrder(context);
  const parts = Math.ceil(cities.length / CITIES_A_TABLE);
  const title = say(context.speakers, (speaker) => speaker.phrase('table.title.definitions'));
  return {
    caption: desk.table('definitions', title),
    signsNote: signsNote(context, cities),
    definitions: grouped(context, (indicator) => toDefinition(context, indicator)),
    tables: Array.from({ length: parts }, (_, index) => {
      const start = index * CITIES_A_TABLE;
      return valueTable(context, desk, cities.slice(start, start + CITIES_A_TABLE), index + 1, parts);
    }),
  };
}
