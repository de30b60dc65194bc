// Cronbach's α and the principal components of every part of the index that has several members.
import type { Components } from '../../model/audit.ts';
import type { Context } from '../context.ts';
import type { TableRow } from '../data-table.ts';
import type { FigureDesk } from '../figures.ts';
import { type Passage, paragraph, tabled } from '../passage.ts';
import { say } from '../said.ts';
import { figure, heads, nodeName, share, table, ungrouped, words } from './cells.ts';

const COLUMNS = ['node', 'signs', 'children', 'cities', 'alpha', 'first', 'second'];

function toRow(context: Context, part: Components): TableRow {
  const { loadings, explained } = part;
  const both = loadings.some((loading) => loading < 0) && loadings.some((loading) => loading > 0);
  const signs = say(context.speakers, (speaker) =>
    loadings.length === 0
      ? speaker.phrase('missing.cell')
      : speaker.phrase(`audit.signs.${both ? 'both' : 'one'}`),
  );
  return {
    name: nodeName(context, part.node),
    cells: [
      words(signs),
      figure(context, part.children.length, 0),
      figure(context, part.cities, 0),
      figure(context, part.alpha, 2),
      share(context, explained[0] ?? null),
      share(context, explained[1] ?? null),
    ],
  };
}

/** `null` where no part has two members with a spread. */
export function reliability(context: Context, desk: FigureDesk): Passage | null {
  const { components } = context.robustness.audit;
  if (components.length === 0) return null;
  const rows = components.map((part) => toRow(context, part));
  return {
    id: 'audit-reliability',
    heading: say(context.speakers, (speaker) => speaker.phrase('audit.head.reliability')),
    opening: paragraph(context, (speaker) => [speaker.phrase('audit.reliability')]),
    parts: tabled(context, desk, 'audit-reliability', table(heads(context, 2, ...COLUMNS), ungrouped(rows))),
  };
}
