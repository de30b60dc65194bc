// Correlations of the indicators: which pairs run against each other, and which say the same.
import type { Speaker } from '../../language/speaker.ts';
import type { Correlation } from '../../model/audit.ts';
import type { Context } from '../context.ts';
import type { TableRow } from '../data-table.ts';
import type { FigureDesk } from '../figures.ts';
import { drawn, type Passage, paragraph, tabled, text } from '../passage.ts';
import { say } from '../said.ts';
import { figure, heads, nodeName, table, ungrouped, words } from './cells.ts';
import { chanceBound, mayBeChance } from './chance.ts';

/** A longer table would be read by nobody; the text says how many there are. */
const LISTED = 20;

/** Bounds of Pearson's r as the analysis flags by them. OECD/JRC Handbook (2008), as COINr 1.1.14 sets them. */
const BOUNDS = { negative: -0.4, weak: 0.3, redundant: 0.9 };

/** Opposed and redundant pairs, the strongest first. */
const remarkable = (context: Context): readonly Correlation[] =>
  context.robustness.audit.correlations
    .filter(({ flag }) => flag === 'negative' || flag === 'redundant')
    .sort((a, b) => Math.abs(b.pearson ?? 0) - Math.abs(a.pearson ?? 0));

function leadSentence(context: Context, speaker: Speaker): string {
  const leaves = new Set(context.tree.indicators.map(({ id }) => id));
  const pairs = context.robustness.audit.correlations.filter(
    ({ a, b, within, pearson }) => within && pearson !== null && leaves.has(a) && leaves.has(b),
  );
  return speaker.phrase('audit.correlations', {
    negative: speaker.number(BOUNDS.negative, 1),
    weak: speaker.number(BOUNDS.weak, 1),
    redundant: speaker.number(BOUNDS.redundant, 1),
    pairs: pairs.length,
    weakCount: pairs.filter(({ flag }) => flag === 'weak').length,
  });
}

function remarkableSentence(speaker: Speaker, pairs: readonly Correlation[]): string {
  const chance = pairs.filter(mayBeChance).length;
  const whole = String(pairs.length > 0 && chance === pairs.length);
  return speaker.phrase('audit.remarkable', { count: pairs.length, chance, whole });
}

/** From which r on a correlation over all cities of the index can be told from chance. */
function chanceSentence(context: Context, speaker: Speaker): string {
  const cities = context.scorecard.cities.filter(({ excluded }) => !excluded).length;
  const bound = chanceBound(cities);
  return bound === 1
    ? speaker.phrase('audit.chance-all', { count: cities })
    : speaker.phrase('audit.chance', { count: cities, bound: speaker.number(bound, 2) });
}

/** "opposed · within a dimension · may be chance". */
const findingText = (speaker: Speaker, pair: Correlation): string =>
  [
    speaker.phrase(`audit.flag.${pair.flag ?? 'weak'}`),
    speaker.phrase(`audit.place.${pair.within ? 'within' : 'across'}`),
    ...(mayBeChance(pair) ? [speaker.phrase('audit.may-be-chance')] : []),
  ].join(speaker.phrase('list.joint'));

const toRow = (context: Context, pair: Correlation): TableRow => ({
  name: nodeName(context, pair.a),
  cells: [
    words(nodeName(context, pair.b)),
    words(say(context.speakers, (speaker) => findingText(speaker, pair))),
    figure(context, pair.cities, 0),
    figure(context, pair.pearson, 2),
    figure(context, pair.spearman, 2),
  ],
});

export function correlations(context: Context, desk: FigureDesk): Passage {
  const pairs = remarkable(context);
  const columns = heads(context, 3, 'indicator', 'other', 'flag', 'cities', 'pearson', 'spearman');
  const rows = pairs.slice(0, LISTED).map((pair) => toRow(context, pair));
  return {
    id: 'audit-correlations',
    heading: say(context.speakers, (speaker) => speaker.phrase('audit.head.correlations')),
    opening: paragraph(context, (speaker) => [
      leadSentence(context, speaker),
      chanceSentence(context, speaker),
    ]),
    parts: [
      ...text(context, (speaker) => [
        remarkableSentence(speaker, pairs),
        pairs.length > LISTED ? speaker.phrase('audit.remarkable-first', { shown: LISTED }) : null,
      ]),
      // A table may run on over a page, a figure may not: it comes first.
      ...drawn(desk.take('correlations')),
      ...tabled(context, desk, 'audit-correlations', table(columns, ungrouped(rows))),
    ],
  };
}
