// The handful of large figures that open a city's page, as edition.yaml names them.
import type { KeyFact } from '../../model/edition.ts';
import type { Indicator } from '../../model/framework.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { type Said, sayOnce, sayText } from '../said.ts';
import { sourceMarks } from '../sources.ts';
import { indicatorValue } from '../values.ts';

export interface KeyFactView {
  readonly label: Said;
  readonly value: Said;
  /** "[4]"; empty where the value is missing. */
  readonly marks: string;
}

function observed(context: Context, { city }: Scored, { of, label }: KeyFact): KeyFactView {
  const observation = city.observations[of];
  return {
    label: sayText(context.speakers, label),
    value: sayOnce(context.speakers, (speaker) =>
      observation === undefined ? speaker.phrase('missing.value') : speaker.quantity(observation),
    ),
    marks: observation === undefined ? '' : sourceMarks(context, [observation.source]),
  };
}

function derived(context: Context, scored: Scored, fact: KeyFact, indicator: Indicator): KeyFactView {
  const { from } = indicator;
  if (from.rule === 'observed') return observed(context, scored, { ...fact, of: from.observation });
  const { raw } = nodeOf(scored.score, indicator.id);
  const sources = scored.city.lists[from.list].items.map((item) => item.source);
  return {
    label: sayText(context.speakers, fact.label),
    value: sayOnce(context.speakers, (speaker) => indicatorValue(speaker, indicator, raw)),
    marks: raw === null ? '' : sourceMarks(context, sources),
  };
}

export function keyFacts(context: Context, scored: Scored): readonly KeyFactView[] {
  return context.dataset.edition.keyFacts.map((fact) => {
    const indicator = context.tree.indicators.find(({ id }) => id === fact.of);
    return indicator === undefined
      ? observed(context, scored, fact)
      : derived(context, scored, fact, indicator);
  });
}
