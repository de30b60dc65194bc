// The handful of large figures that open a city's page.
import type { Speaker } from '../../language/speaker.ts';
import type { City } from '../../model/city.ts';
import type { Indicator } from '../../model/framework.ts';
import { type Context, nodeOf, type Scored } from '../context.ts';
import { type Said, say, sayOnce, sayText } from '../said.ts';
import { sourceMarks } from '../sources.ts';
import { indicatorValue } from '../values.ts';

export interface KeyFact {
  readonly label: Said;
  readonly value: Said;
  /** "[4]"; empty where the value is missing. */
  readonly marks: string;
}

/** Observed first, then the derived ones that a reader asks for; each is left out where the framework lacks it. */
const OBSERVED = ['workforce-share', 'investment', 'investment-share'];
const DERIVED = ['fund-total', 'national-laboratories'];

function observed(context: Context, city: City, id: string): KeyFact {
  const observation = city.observations[id];
  return {
    label: say(context.speakers, (speaker) => speaker.phrase(`fact.${id}`)),
    value: sayOnce(context.speakers, (speaker: Speaker) =>
      observation === undefined ? speaker.phrase('missing.value') : speaker.quantity(observation),
    ),
    marks: observation === undefined ? '' : sourceMarks(context, [observation.source]),
  };
}

function derived(context: Context, { city, score }: Scored, indicator: Indicator): KeyFact {
  const { raw } = nodeOf(score, indicator.id);
  const { from } = indicator;
  const items = from.rule === 'observed' ? [] : city.lists[from.list].items;
  const sources = items.map((item) => item.source);
  return {
    label: sayText(context.speakers, indicator.name),
    value: sayOnce(context.speakers, (speaker) => indicatorValue(speaker, indicator, raw)),
    marks: raw === null ? '' : sourceMarks(context, sources),
  };
}

/** An observation that no city has is left out: the edition does not know it. */
export function keyFacts(context: Context, scored: Scored): readonly KeyFact[] {
  const known = OBSERVED.filter((id) =>
    context.dataset.cities.some((city) => city.observations[id] !== undefined),
  );
  const indicators = DERIVED.flatMap((id) =>
    context.tree.indicators.filter((indicator) => indicator.id === id),
  );
  return [
    ...known.map((id) => observed(context, scored.city, id)),
    ...indicators.map((indicator) => derived(context, scored, indicator)),
  ];
}
