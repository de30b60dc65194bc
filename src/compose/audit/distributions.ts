// The distribution of every indicator that has values, and which distributions have outliers.
import type { Speaker } from '../../language/speaker.ts';
import type { Distribution } from '../../model/audit.ts';
import type { Indicator } from '../../model/framework.ts';
import { DEFAULTS } from '../../model/method.ts';
import type { Context } from '../context.ts';
import type { TableCell, TableRow } from '../data-table.ts';
import type { FigureDesk } from '../figures.ts';
import { type Passage, paragraph, tabled } from '../passage.ts';
import { nodeNames, quotedList } from '../robustness/names.ts';
import { say, sayOnce } from '../said.ts';
import { statisticText } from '../values.ts';
import { byDimension, figure, heads, table } from './cells.ts';

const COLUMNS = [
  ...['indicator', 'cities', 'missing', 'imputed', 'minimum', 'median', 'mean', 'maximum', 'sd'],
  ...['skewness', 'kurtosis'],
];

/** By the check of the OECD/JRC Handbook, whatever the framework does about it. */
const isOutlying = ({ skewness, kurtosis }: Distribution): boolean =>
  skewness !== null &&
  kurtosis !== null &&
  Math.abs(skewness) >= DEFAULTS.treatment.skewness &&
  kurtosis >= DEFAULTS.treatment.kurtosis;

function toRow(context: Context, indicator: Indicator): TableRow | null {
  const found = context.robustness.audit.distributions.find((one) => one.indicator === indicator.id);
  if (found === undefined || found.cities === 0) return null;
  const measured = (value: number | null, derived: boolean): TableCell => ({
    said: sayOnce(context.speakers, (speaker) => statisticText(speaker, indicator, value, derived)),
    number: true,
  });
  return {
    name: say(context.speakers, (speaker) =>
      speaker.phrase('annex.name', {
        name: speaker.text(indicator.name),
        unit: speaker.unitName(indicator.unit),
      }),
    ),
    cells: [
      ...[found.cities, found.missing, found.imputed].map((count) => figure(context, count, 0)),
      measured(found.minimum, false),
      measured(found.median, false),
      measured(found.mean, true),
      measured(found.maximum, false),
      measured(found.sd, true),
      figure(context, found.skewness, 2),
      figure(context, found.kurtosis, 2),
    ],
  };
}

function outlyingSentence(context: Context, speaker: Speaker): string {
  const outlying = context.robustness.audit.distributions.filter(isOutlying);
  const names = nodeNames(
    context,
    speaker,
    outlying.map(({ indicator }) => indicator),
  );
  return names.length === 0
    ? speaker.phrase('audit.outlying-none')
    : speaker.phrase('audit.outlying', { count: names.length, names: quotedList(speaker, names) });
}

export function distributions(context: Context, desk: FigureDesk): Passage {
  const { skewness, kurtosis } = DEFAULTS.treatment;
  const rows = byDimension(context, (indicator) => toRow(context, indicator));
  return {
    id: 'audit-distributions',
    heading: say(context.speakers, (speaker) => speaker.phrase('audit.head.distributions')),
    opening: paragraph(context, (speaker) => [
      speaker.phrase('audit.distributions', {
        skewness: speaker.number(skewness, 0),
        kurtosis: speaker.number(kurtosis, 1),
      }),
      outlyingSentence(context, speaker),
    ]),
    parts: tabled(context, desk, 'audit-distributions', table(heads(context, 1, ...COLUMNS), rows)),
  };
}
