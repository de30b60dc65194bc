// Cuts a chart with more rows than a page has room for into parts of about equal height.
import type { Drawing, Row } from './scene.ts';

/** The tallest picture that leaves a page room for its title and note, px: 196 mm. */
export const PART_HEIGHT = 741;

/**
 * The drawing itself where it fits on a page. Rows are cut whose places follow from their ids; every part has the
 * heads above the plot and the axis below it. Promised marks are those of all parts together.
 */
export function partsOf(drawing: Drawing): readonly Drawing[] {
  const { frame, data } = drawing;
  const room = PART_HEIGHT - frame.top - frame.bottom;
  const ids = idsOf(data.rows ?? []);
  if (frame.height <= room || ids.length < 2) return [drawing];
  const step = frame.height / ids.length;
  const most = Math.max(1, Math.floor(room / step));
  const size = Math.ceil(ids.length / Math.ceil(ids.length / most));
  const starts = ids.map((_, index) => index).filter((index) => index % size === 0);
  return starts.map((start) => {
    const own = ids.slice(start, start + size);
    return cut(drawing, new Set(ids), new Set(own), { start: start * step, height: own.length * step });
  });
}

/** In order; none where rows have places of their own. */
function idsOf(rows: readonly Row[]): readonly string[] {
  const banded = rows.every(({ id, y, y1 }) => typeof id === 'string' && y === undefined && y1 === undefined);
  return banded ? [...new Set(rows.map(({ id }) => String(id)))] : [];
}

/** A stretch of the plot, px from its top. */
interface Window {
  readonly start: number;
  readonly height: number;
}

function cut(drawing: Drawing, all: ReadonlySet<string>, own: ReadonlySet<string>, window: Window): Drawing {
  const { frame, data } = drawing;
  const kept = (rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => {
      if (typeof row.id === 'string' && all.has(row.id)) return own.has(row.id) ? [row] : [];
      return move(row, frame.height, window);
    });
  return {
    ...drawing,
    frame: { ...frame, height: window.height },
    data: Object.fromEntries(Object.entries(data).map(([name, rows]) => [name, kept(rows)])),
  };
}

/** What stands below the plot comes up to the shorter one; a rule within it stays where it parts two rows of the window. */
function move(row: Row, plotHeight: number, { start, height }: Window): readonly Row[] {
  const { y } = row;
  if (typeof y !== 'number' || y < 0) return [row];
  if (y > plotHeight) return [{ ...row, y: y - plotHeight + height }];
  return y > start && y < start + height ? [{ ...row, y: y - start }] : [];
}
