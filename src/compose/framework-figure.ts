// The index framework as a figure: dimensions, secondary indicators, indicators, and which of them have values.
import type { TreeNode } from '../model/framework.ts';
import { joinMarkup } from './apparatus/weave.ts';
import type { Context } from './context.ts';
import { citiesWith } from './coverage.ts';
import type { FigureDesk } from './figures.ts';
import { escapeHtml, SafeHtml } from './html.ts';
import { type Said, type SaidMarkup, say, sayText } from './said.ts';
import { sourceLine } from './sources.ts';
import { childrenOf, indicatorsBelow } from './tree.ts';

interface FrameworkLeaf {
  readonly name: Said;
  readonly missing: boolean;
}

interface FrameworkGroup {
  readonly name: Said;
  readonly leaves: readonly FrameworkLeaf[];
}

export interface FrameworkDimension {
  readonly tone: number;
  readonly name: Said;
  readonly weight: Said;
  readonly groups: readonly FrameworkGroup[];
}

const toLeaf = (context: Context, node: TreeNode): FrameworkLeaf => ({
  name: sayText(context.speakers, node.name),
  missing: citiesWith(context, node.id) === 0,
});

function toGroup(context: Context, node: TreeNode): FrameworkGroup {
  const leaves = node.type === 'aggregate' ? indicatorsBelow(node) : [];
  return { name: sayText(context.speakers, node.name), leaves: leaves.map((leaf) => toLeaf(context, leaf)) };
}

const dimensionsOf = (context: Context): readonly FrameworkDimension[] =>
  context.tree.dimensions.map((dimension, index) => {
    const scored = context.scorecard.nodes.find(({ id }) => id === dimension.id);
    return {
      tone: index + 1,
      name: sayText(context.speakers, dimension.name),
      weight: say(context.speakers, (speaker) =>
        speaker.phrase('framework.weight', { weight: speaker.number((scored?.weight ?? 0) * 100, 0) }),
      ),
      groups: childrenOf(dimension).map((node) => toGroup(context, node)),
    };
  });

export interface FrameworkFigure {
  readonly number: Said;
  readonly title: Said;
  readonly note: SaidMarkup;
  readonly dimensions: readonly FrameworkDimension[];
}

/** The figure that is drawn in HTML. */
export function frameworkFigure(context: Context, desk: FigureDesk): FrameworkFigure {
  const { source } = context.dataset.framework;
  const title = say(context.speakers, (speaker) => speaker.phrase('framework.title'));
  const number = desk.number('framework', title);
  const sources = sourceLine(context, desk.notes, source === null ? [] : [source]);
  const note = context.speakers.map((speaker, index) => ({
    lang: speaker.language,
    text: joinMarkup(speaker, [
      new SafeHtml(escapeHtml(speaker.phrase('framework.note'))),
      ...(sources[index] === undefined ? [] : [sources[index].text]),
    ]),
  }));
  return { number, title, note, dimensions: dimensionsOf(context) };
}
