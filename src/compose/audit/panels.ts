// How far the experts of each panel agree.
import type { PanelAgreement } from '../../model/audit.ts';
import type { Context } from '../context.ts';
import type { TableCell, TableRow } from '../data-table.ts';
import type { FigureDesk } from '../figures.ts';
import { type Passage, paragraph, tabled } from '../passage.ts';
import { say, sayOnce } from '../said.ts';
import { figure, heads, nodeName, table, ungrouped } from './cells.ts';

const COLUMNS = ['indicator', 'experts', 'cities', 'missing', 'w', 'chi', 'icc-single', 'icc-mean'];

const chiCell = (context: Context, { chiSquared, degrees }: PanelAgreement): TableCell => ({
  said: sayOnce(context.speakers, (speaker) =>
    chiSquared === null || degrees === null
      ? speaker.phrase('missing.cell')
      : speaker.phrase('audit.chi', {
          chi: speaker.number(chiSquared, 2),
          degrees: speaker.number(degrees, 0),
        }),
  ),
  number: true,
});

const toRow = (context: Context, panel: PanelAgreement): TableRow => ({
  name: nodeName(context, panel.indicator),
  cells: [
    figure(context, panel.experts, 0),
    figure(context, panel.cities, 0),
    figure(context, panel.missing, 0),
    figure(context, panel.w, 2),
    chiCell(context, panel),
    figure(context, panel.iccSingle, 2),
    figure(context, panel.iccMean, 2),
  ],
});

/** `null` in an edition without experts. */
export function panels(context: Context, desk: FigureDesk): Passage | null {
  const { panels: all } = context.robustness.audit;
  if (all.length === 0) return null;
  const rows = all.map((panel) => toRow(context, panel));
  return {
    id: 'audit-panels',
    heading: say(context.speakers, (speaker) => speaker.phrase('audit.head.panels')),
    opening: paragraph(context, (speaker) => [speaker.phrase('audit.panels')]),
    parts: tabled(context, desk, 'audit-panels', table(heads(context, 1, ...COLUMNS), ungrouped(rows))),
  };
}
