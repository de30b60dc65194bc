// How good the data behind a city's score are, as a short list of figures.
import { type Context, nodeOf, type Scored } from '../context.ts';
import { cityCoverage, percentText } from '../coverage.ts';
import { type Said, say, sayOnce } from '../said.ts';
import { originOf } from './references.ts';

export interface QualityFigure {
  readonly label: Said;
  readonly figure: Said;
}

/** Indicators of the city whose value was filled in. */
const imputedCount = (context: Context, { score }: Scored): number =>
  context.tree.indicators.filter(({ id }) => (nodeOf(score, id).trail?.imputation ?? null) !== null).length;

/** The earliest year that a value of this page belongs to; `null` where no source states a year. */
function oldestYear(context: Context, scored: Scored): number | null {
  const ids = [
    ...context.tree.indicators.map(({ id }) => id),
    ...context.dataset.edition.keyFacts.map(({ of }) => of),
  ];
  const years = ids.flatMap((id) => originOf(context, scored, id).year ?? []);
  return years.length === 0 ? null : Math.min(...years);
}

export function qualityFigures(context: Context, scored: Scored): readonly QualityFigure[] {
  const { given, all, weight } = cityCoverage(context, scored.city.id);
  const imputed = imputedCount(context, scored);
  const year = oldestYear(context, scored);
  const { speakers } = context;
  const row = (name: string, values: Readonly<Record<string, number>>): QualityFigure => ({
    label: say(speakers, (speaker) => speaker.phrase(`brief.quality.${name}`)),
    figure: sayOnce(speakers, (speaker) => speaker.phrase(`brief.quality.${name}-figure`, values)),
  });
  return [
    row('given', { given, all }),
    {
      label: say(speakers, (speaker) => speaker.phrase('brief.quality.weight')),
      figure: sayOnce(speakers, (speaker) => percentText(speaker, weight)),
    },
    row('imputed', { imputed }),
    ...(year === null
      ? []
      : [
          {
            label: say(speakers, (speaker) => speaker.phrase('brief.quality.oldest')),
            figure: sayOnce(speakers, () => String(year)),
          },
        ]),
  ];
}
