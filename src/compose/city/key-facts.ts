// The handful of large figures that open a city's page, as edition.yaml names them.
import type { KeyFact } from '../../model/edition.ts';
import type { Indicator } from '../../model/framework.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { indicatorAt } from '../lookup.ts';
import { type Said, say, sayOnce, sayText } from '../said.ts';
import { indicatorValue } from '../values.ts';
import { ordinal } from '../words.ts';

export interface KeyFactView {
  readonly label: Said;
  readonly value: Said;
  /** "3rd of 15", "3rd"; `null` for what is no indicator, or missing. */
  readonly place: Said | null;
}

/** The place of an indicator's value among the cities that have one. */
function placeOf(context: Context, { score }: Scored, id: string): Said | null {
  const { rank } = nodeOf(score, id);
  const count = context.scorecard.summaries[id]?.count ?? 0;
  if (rank === null) return null;
  // Two languages side by side leave no room for "of 15".
  return say(context.speakers, (speaker) => {
    const place = ordinal(speaker, rank);
    return context.voice.length > 1 ? place : speaker.phrase('standout.place', { place, count });
  });
}

function observed(context: Context, scored: Scored, { of, label }: KeyFact): KeyFactView {
  const observation = scored.city.observations[of];
  return {
    label: sayText(context.speakers, label),
    value: sayOnce(context.speakers, (speaker) =>
      observation === undefined ? speaker.phrase('missing.value') : speaker.quantity(observation),
    ),
    place: placeOf(context, scored, of),
  };
}

function derived(context: Context, scored: Scored, fact: KeyFact, indicator: Indicator): KeyFactView {
  const { from } = indicator;
  if (from.rule === 'observed') return observed(context, scored, { ...fact, of: from.observation });
  const measured = nodeOf(scored.score, indicator.id);
  return {
    label: sayText(context.speakers, fact.label),
    value: sayOnce(context.speakers, (speaker) => indicatorValue(speaker, indicator, measured)),
    place: placeOf(context, scored, indicator.id),
  };
}

export function keyFacts(context: Context, scored: Scored): readonly KeyFactView[] {
  return context.dataset.edition.keyFacts.map((fact) => {
    const indicator = indicatorAt(context, fact.of);
    return indicator === null ? observed(context, scored, fact) : derived(context, scored, fact, indicator);
  });
}

/** Room of a letter, in Latin letters. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);

/** Longer values than this stand in three columns of the grid, others in two. */
const NARROW = 9;

/**
 * The columns of the row of key facts, as CSS says them: the same for every city, so that a figure stands at the same
 * place on each spread, and wide where any city's value is long.
 */
export function factColumns(context: Context, all: readonly Scored[]): string {
  const rows = all.map((scored) => keyFacts(context, scored));
  return context.dataset.edition.keyFacts
    .map((_, index) => {
      const values = rows.flatMap((row) => (row[index]?.value ?? []).map(({ text }) => String(text)));
      return `minmax(0,${Math.max(0, ...values.map(widthOf)) > NARROW ? 3 : 2}fr)`;
    })
    .join(' ');
}
