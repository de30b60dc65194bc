// A position within a text as a place that a diagnostic can point at.
import type { Place } from '../model/result.ts';

/** A longer line says nothing on a terminal. */
const LONGEST_LINE = 400;

export function placeIn(text: string, file: string, index: number, length: number): Place {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const end = text.indexOf('\n', index);
  const line = text.slice(start, end === -1 ? undefined : end);
  return {
    file,
    line: text.slice(0, start).split('\n').length,
    column: index - start + 1,
    length,
    text: line.length > LONGEST_LINE ? null : line,
    path: '',
  };
}
