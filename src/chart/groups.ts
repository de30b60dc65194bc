// Columns of equal width, grouped by dimension, with a gap and a coloured rule for each group.
import { head, heightOf, stackLabel } from './columns.ts';
import type { Row, Scene } from './scene.ts';
import { dimensionsOf, toneOf } from './standing.ts';
import { nodeNames } from './tree.ts';
import { named } from './words.ts';
import { unbreakable } from './wrap.ts';

/** One column, px of the plot. */
export interface Slot {
  readonly node: string;
  readonly x1: number;
  readonly x2: number;
  readonly tone: number;
}

export interface Group {
  readonly dimension: string;
  readonly tone: number;
  readonly slots: readonly Slot[];
}

const GAP = 7;
/** Between the heads of two columns, px: as it should be, and at least. */
const HEAD_GAP = 6;
const LEAST_GAP = 4.5;

/**
 * `nodesOf` names the columns of a dimension; dimensions without columns are left out. `needOf` is the least width
 * of a column, px; what is left over makes the narrower ones equally wide.
 */
export function groupsOf(
  scene: Scene,
  width: number,
  nodesOf: (dimension: string) => readonly string[],
  needOf: (node: string) => number = () => 0,
): readonly Group[] {
  const filled = dimensionsOf(scene.scorecard)
    .map(({ id }, index) => ({ dimension: id, tone: toneOf(index), nodes: nodesOf(id) }))
    .filter(({ nodes }) => nodes.length > 0);
  const all = filled.flatMap(({ nodes }) => nodes);
  const slot = slotWidth(all.map(needOf), width - GAP * Math.max(0, filled.length - 1));
  let x = 0;
  return filled.map(({ dimension, tone, nodes }, index) => {
    if (index > 0) x += GAP;
    const slots = nodes.map((node) => {
      const x1 = x;
      x += slot(needOf(node));
      return { node, x1, x2: x, tone };
    });
    return { dimension, tone, slots };
  });
}

/** The width of a column by its need: the same for all that need no more; in proportion, if the needs are too many. */
function slotWidth(needs: readonly number[], available: number): (need: number) => number {
  const total = needs.reduce((sum, need) => sum + need, 0);
  let width = available / Math.max(1, needs.length);
  let wider: readonly number[] = [];
  for (;;) {
    const over = needs.filter((need) => need > width);
    if (over.length === needs.length) return (need) => (need * available) / Math.max(1, total);
    if (over.length === wider.length) return (need) => Math.max(width, need);
    wider = over;
    width = (available - wider.reduce((sum, need) => sum + need, 0)) / (needs.length - wider.length);
  }
}

/** The columns of one picture: nodes by dimension. */
export type Block = ReadonlyMap<string, readonly string[]>;

/** How far columns may fall short of their needs before some of them go into a further picture. */
const SQUEEZE = 1.025;

/** As few pictures of `width` px as take all columns, about equally wide; a dimension may go on in the next one. */
export function blocksOf(
  scene: Scene,
  width: number,
  nodesOf: (dimension: string) => readonly string[],
  needOf: (node: string) => number,
): readonly Block[] {
  const columns = dimensionsOf(scene.scorecard).flatMap(({ id }) =>
    nodesOf(id).map((node) => ({ dimension: id, node, need: needOf(node) })),
  );
  const fill = (limit: number): readonly Block[] => {
    const blocks: Map<string, string[]>[] = [];
    let used = Number.POSITIVE_INFINITY;
    for (const { dimension, node, need } of columns) {
      const gap = blocks.at(-1)?.has(dimension) === false ? GAP : 0;
      if (used + gap + need > limit) blocks.push(new Map());
      used = used + gap + need > limit ? need : used + gap + need;
      const own = blocks.at(-1);
      own?.set(dimension, [...(own.get(dimension) ?? []), node]);
    }
    return blocks;
  };
  const most = fill(width * SQUEEZE);
  const total = columns.reduce((sum, { need }) => sum + need, 0);
  for (let limit = total / Math.max(1, most.length); limit < width; limit *= 1.05) {
    const even = fill(limit);
    if (even.length === most.length) return even;
  }
  return most;
}

/** Nodes below a dimension that pass, in the order of the tree. */
export function nodesBelow(
  scene: Scene,
  dimension: string,
  pass: (node: { readonly level: number; readonly leaf: boolean }) => boolean,
): readonly string[] {
  const { nodes } = scene.scorecard;
  const start = nodes.findIndex(({ id }) => id === dimension);
  const below: string[] = [];
  for (const node of nodes.slice(start + 1)) {
    if (node.level <= (nodes[start]?.level ?? 0)) break;
    if (pass(node)) below.push(node.id);
  }
  return below;
}

/** Heads of columns, above the plot; `height` is the room that they need, px. */
export function columnHeads(scene: Scene, groups: readonly Group[]) {
  const names = nodeNames(scene.dataset.framework);
  const slots = groups.flatMap((group) => group.slots);
  const texts = slots.map(({ node, x1, x2 }) => {
    const said = named(scene, names.get(node) ?? {});
    return stackLabel(scene, said, 'column-head', x2 - x1 - LEAST_GAP);
  });
  const height = Math.max(0, ...texts.map((text) => heightOf(scene, text, 'column-head'))) + 4;
  const rows = slots.map(({ x1, x2 }, index) =>
    head(scene, texts[index] ?? '', { x: (x1 + x2) / 2, bottom: -4, align: 'center' }, 'column-head'),
  );
  return { rows, height };
}

/** The width of a column whose head breaks no word, px. */
export function headNeed(scene: Scene, node: string): number {
  const said = named(scene, nodeNames(scene.dataset.framework).get(node) ?? {});
  const widths = said.flatMap(unbreakable).map((word) => scene.ruler.width(word.trimEnd(), 'column-head'));
  return Math.ceil(Math.max(0, ...widths)) + HEAD_GAP;
}

/** Names of the dimensions with their coloured rules, `y` px above the plot. */
export function groupHeads(scene: Scene, groups: readonly Group[], y: number) {
  const names = nodeNames(scene.dataset.framework);
  const rows = groups.map(({ dimension, tone, slots }): Row => {
    const x1 = slots[0]?.x1 ?? 0;
    const x2 = (slots.at(-1)?.x2 ?? 0) - 1;
    const text = stackLabel(scene, named(scene, names.get(dimension) ?? {}), 'group', x2 - x1);
    return {
      ...head(scene, text, { x: x1, bottom: -y - 8, align: 'left' }, 'group'),
      x1,
      x2,
      tone,
      rule: -y - 5,
    };
  });
  const height = Math.max(0, ...rows.map(({ text }) => heightOf(scene, String(text), 'group'))) + 12;
  return { rows, height };
}
