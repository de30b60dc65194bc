// Columns of text on a terminal, where a Chinese character is two cells wide.
import stringWidth from 'string-width';

export interface Column {
  readonly title: string;
  readonly side: 'left' | 'right';
}

function pad(text: string, width: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return side === 'left' ? text + space : space + text;
}

/** One line a row, below a line of titles; two spaces between columns, none at the end of a line. */
export function alignColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const lines = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => stringWidth(line[index] ?? ''))));
  return lines.map((line) =>
    columns
      .map(({ side }, index) => pad(line[index] ?? '', widths[index] ?? 0, side))
      .join('  ')
      .trimEnd(),
  );
}
