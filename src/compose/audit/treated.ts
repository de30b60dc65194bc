// What was filled in and what was changed, and what the changes did to the ranks.
import type { Speaker } from '../../language/speaker.ts';
import type { TreatmentEffect } from '../../model/audit.ts';
import type { Context } from '../context.ts';
import type { TableRow } from '../data-table.ts';
import type { FigureDesk } from '../figures.ts';
import { type Passage, paragraph, tabled } from '../passage.ts';
import { say } from '../said.ts';
import { figure, heads, nodeName, table, ungrouped, words } from './cells.ts';

function imputedSentence(context: Context, speaker: Speaker): string {
  const { distributions } = context.robustness.audit;
  const count = distributions.reduce((sum, { imputed }) => sum + imputed, 0);
  const missing = distributions.reduce((sum, one) => sum + one.missing, 0);
  return speaker.phrase(count === 0 ? 'audit.imputed-none' : 'audit.imputed', { count, missing });
}

function treatedSentence(context: Context, speaker: Speaker): string {
  const count = context.robustness.audit.treatments.length;
  return count === 0 ? speaker.phrase('audit.treated-none') : speaker.phrase('audit.treated', { count });
}

const toRow = (
  context: Context,
  { indicator, method, points, moved, largest }: TreatmentEffect,
): TableRow => ({
  name: nodeName(context, indicator),
  cells: [
    words(say(context.speakers, (speaker) => speaker.phrase(`audit.method.${method}`))),
    figure(context, points, 0),
    figure(context, moved, 0),
    figure(context, largest, 0),
  ],
});

export function treated(context: Context, desk: FigureDesk): Passage {
  const columns = heads(context, 2, 'indicator', 'method', 'points', 'moved', 'largest');
  const rows = context.robustness.audit.treatments.map((effect) => toRow(context, effect));
  return {
    id: 'audit-treated',
    heading: say(context.speakers, (speaker) => speaker.phrase('audit.head.treated')),
    opening: paragraph(context, (speaker) => [
      imputedSentence(context, speaker),
      treatedSentence(context, speaker),
    ]),
    parts: tabled(context, desk, 'audit-treated', table(columns, ungrouped(rows))),
  };
}
