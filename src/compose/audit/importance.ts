// What every indicator weighs by design, in effect, and in fact; and which works against its dimension.
import type { Speaker } from '../../language/speaker.ts';
import { roundHalfAway } from '../../maths/rounding.ts';
import type { Importance } from '../../model/audit.ts';
import type { Context } from '../context.ts';
import { citiesWith } from '../coverage.ts';
import type { TableCell, TableGroup, TableRow } from '../data-table.ts';
import type { FigureDesk } from '../figures.ts';
import { drawn, list, type Passage, paragraph, tabled, text } from '../passage.ts';
import { nodeNames, quoted, quotedList } from '../robustness/names.ts';
import { say } from '../said.ts';
import { below } from '../tree.ts';
import { byDimension, figure, heads, nodeName, share, table } from './cells.ts';
import { opposed } from './findings.ts';

const COLUMNS = ['indicator', 'nominal', 'effective', 'ratio', 'with-parent', 'with-rest', 'with-index'];

const importanceOf = (context: Context, id: string): Importance | null =>
  context.robustness.audit.importance.find(({ node }) => node === id) ?? null;

const cellsOf = (context: Context, of: Importance): readonly TableCell[] => [
  share(context, of.nominal),
  share(context, of.effective),
  share(context, of.ratio),
  figure(context, of.withParent, 2),
  figure(context, of.withRest, 2),
  figure(context, of.withIndex, 2),
];

function rowOf(context: Context, id: string): TableRow | null {
  const of = importanceOf(context, id);
  return of === null || citiesWith(context, id) === 0
    ? null
    : { name: nodeName(context, id), cells: cellsOf(context, of) };
}

/** The dimensions first, then the indicators of each. */
function groupsOf(context: Context): readonly TableGroup[] {
  const dimensions = context.tree.dimensions.filter(({ type }) => type === 'aggregate');
  const rows = dimensions.flatMap(({ id }) => rowOf(context, id) ?? []);
  const indicators = byDimension(context, ({ id }) => rowOf(context, id));
  return rows.length === 0 ? indicators : [{ name: null, tone: 0, rows }, ...indicators];
}

const quotedNode = (context: Context, speaker: Speaker, id: string): string =>
  quoted(speaker, nodeNames(context, speaker, [id]).join(''));

function opposedItems(context: Context) {
  return list(context, (speaker) =>
    opposed(context).map(({ node, against, withRest }) => ({
      term: null,
      text: speaker.phrase('audit.against', {
        indicator: quotedNode(context, speaker, node),
        dimension: quotedNode(context, speaker, against ?? ''),
        r: speaker.number(withRest ?? 0, 2),
      }),
    })),
  );
}

/** Indicators whose r with the rest is negative as printed, but might be none. */
function slightSentence(context: Context, speaker: Speaker): string | null {
  const count = context.robustness.audit.importance.filter(
    ({ against, withRest }) => against === null && roundHalfAway(withRest ?? 0, 2) < 0,
  ).length;
  const more = String(opposed(context).length > 0);
  return count === 0 ? null : speaker.phrase('audit.against-slight', { count, more });
}

/** Whether the group follows this indicator alone, as printed. */
const isWhole = (context: Context, id: string): boolean =>
  roundHalfAway(importanceOf(context, id)?.withParent ?? 0, 2) === 1;

/** Indicators that are the only ones of their group with data, so that r with the group says nothing. */
function aloneSentence(context: Context, speaker: Speaker): string | null {
  const alone = below(context.tree.root).flatMap((node) => {
    if (node.type !== 'aggregate') return [];
    const [only, ...others] = node.children.filter(({ id }) => citiesWith(context, id) > 0);
    return only?.type === 'indicator' && others.length === 0 && isWhole(context, only.id) ? [only.id] : [];
  });
  const names = quotedList(speaker, nodeNames(context, speaker, alone));
  return alone.length === 0 ? null : speaker.phrase('audit.alone', { count: alone.length, names });
}

export function importance(context: Context, desk: FigureDesk): Passage {
  const none = opposed(context).length === 0;
  return {
    id: 'audit-importance',
    heading: say(context.speakers, (speaker) => speaker.phrase('audit.head.importance')),
    opening: paragraph(context, (speaker) => [speaker.phrase('audit.importance')]),
    parts: [
      ...opposedItems(context),
      ...text(context, (speaker) => [
        none ? speaker.phrase('audit.against-none') : null,
        slightSentence(context, speaker),
        aloneSentence(context, speaker),
      ]),
      ...tabled(context, desk, 'audit-importance', table(heads(context, 1, ...COLUMNS), groupsOf(context))),
      ...drawn(desk.take('importance')),
    ],
  };
}
