// Columns of text right of a plot, each under its head; a head may begin with the mark that it explains.
import { column, head, heightOf, lift, stackLabel } from './columns.ts';
import { hangingWidth, hangs } from './hang.ts';
import type { Row, Scene } from './scene.ts';

export interface SideColumn {
  /** In every language of the voice; without words where the cells speak for themselves. */
  readonly said: readonly string[];
  /** Layer `key-<mark>` of the spec draws it before the head; `null`: no mark. */
  readonly mark: string | null;
  readonly align: 'left' | 'right';
  /** One a row. */
  readonly labels: readonly string[];
  /** Numbers with something behind them, whose digits stand under each other. */
  readonly hanging?: boolean;
  /** Width at which the head breaks, px; 84 unless told. */
  readonly headMax?: number;
}

const HEAD_MAX = 84;
const HEAD_BOTTOM = -6;
/** From the plot to the first column, and from column to column, px. */
const GAP = 16;
/** Room for a mark before its head, px. */
const KEY = 13;

/** `rows` say where the labels belong, by id or by place; the places here are px from the left end of the plot. */
export function sideColumns(scene: Scene, rows: readonly Row[], columns: readonly SideColumn[]) {
  const heads = columns.map(({ said, headMax }) => stackLabel(scene, said, 'head', headMax ?? HEAD_MAX));
  const keyOf = (index: number) => (columns[index]?.mark == null ? 0 : KEY);
  const widths = columns.map(({ labels, hanging }, index) =>
    Math.max(
      hanging === true ? hangingWidth(scene, labels, 'number') : column(scene, labels, 'number').width,
      keyOf(index) + Math.ceil(scene.ruler.width(heads[index] ?? '', 'head')),
    ),
  );
  const starts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width) => sum + width + GAP, GAP),
  );
  const edge = (plot: number, index: number) => {
    const start = plot + (starts[index] ?? 0);
    return columns[index]?.align === 'left' ? start : start + (widths[index] ?? 0);
  };
  const headsAt = (plot: number): readonly Row[] =>
    heads.map((text, index) => {
      const align = columns[index]?.align ?? 'right';
      const key = align === 'left' ? keyOf(index) : 0;
      return head(scene, text, { x: edge(plot, index) + key, bottom: HEAD_BOTTOM, align });
    });
  return {
    width: widths.reduce((sum, width) => sum + width + GAP, 0),
    height: Math.max(0, ...heads.map((text) => heightOf(scene, text, 'head'))) - HEAD_BOTTOM + 4,
    headsAt,
    cellsAt: (plot: number): readonly Row[] =>
      columns.flatMap(({ labels, align, hanging }, index) => {
        const hung = hanging === true ? hangs(scene, labels, 'number') : [];
        return labels.map((text, row) => ({
          ...rows[row],
          text,
          x: edge(plot, index) - (hung[row] ?? 0),
          align,
          lift: lift(scene, text, 'number'),
        }));
      }),
    /** Marks stand before the first line of their heads. */
    keysAt: (plot: number): readonly Row[] =>
      headsAt(plot).flatMap((row, index): readonly Row[] => {
        const mark = columns[index]?.mark ?? null;
        const [line = ''] = (heads[index] ?? '').split('\n');
        const back = row.align === 'right' ? scene.ruler.width(line, 'head') : 0;
        return mark === null ? [] : [{ mark, x: Number(row.x) - back - 8, y: Number(row.y) + 5 }];
      }),
  };
}
