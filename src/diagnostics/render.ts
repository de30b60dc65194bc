// How a diagnostic looks on a terminal: code and message, place, the line with carets, the remedy.
import stringWidth from 'string-width';
import type { Diagnostic, Place } from '../model/result.ts';

export interface RenderOptions {
  readonly colour: boolean;
}

/** Columns of a line that are shown; of a longer one, the part around the carets. */
const MAX_COLUMNS = 160;

const RED = '31';
const YELLOW = '33';
const BLUE = '34';
const BOLD = '1';

type Paint = (style: string, text: string) => string;

const painter = ({ colour }: RenderOptions): Paint =>
  colour ? (style, text) => `\u001b[${style}m${text}\u001b[0m` : (_, text) => text;

/** No byte of a user's file may steer the terminal; a tab, which may be the mistake, is made visible. */
const printable = (text: string): string =>
  text.replaceAll('\t', '→').replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '�');

interface Shown {
  readonly text: string;
  readonly indent: number;
  readonly carets: number;
}

/** The line as shown, and the terminal columns before and under what is marked. */
function showLine(line: string, column: number, length: number): Shown {
  const start = Math.max(0, column - 1);
  const from = line.length > MAX_COLUMNS ? Math.max(0, start - MAX_COLUMNS / 2) : 0;
  const to = Math.min(line.length, from + MAX_COLUMNS);
  const end = Math.min(start + length, to);
  const before = (from > 0 ? '…' : '') + printable(line.slice(from, start));
  const marked = printable(line.slice(start, end));
  const after = printable(line.slice(end, to)) + (to < line.length ? '…' : '');
  return {
    text: before + marked + after,
    indent: stringWidth(before),
    carets: Math.max(1, stringWidth(marked)),
  };
}

function address(place: Place): string {
  const line = place.line === null ? '' : `:${place.line}`;
  return `${place.file}${line}${place.line === null || place.column === null ? '' : `:${place.column}`}`;
}

function excerpt(place: Place, paint: Paint, style: string): readonly string[] {
  if (place.line === null || place.text === null) return [];
  const shown = showLine(place.text, place.column ?? 1, place.length);
  const gutter = `${place.line} | `;
  const blank = `${' '.repeat(String(place.line).length)} | ${' '.repeat(shown.indent)}`;
  return [
    `${paint(BLUE, gutter)}${shown.text}`.trimEnd(),
    `${paint(BLUE, blank)}${paint(style, '^'.repeat(shown.carets))}`,
  ];
}

/** One diagnostic, several lines without a newline at the end. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const paint = painter(options);
  const style = diagnostic.severity === 'error' ? RED : YELLOW;
  const { place, hint } = diagnostic;
  const head = `${paint(style, `${diagnostic.severity}[${diagnostic.code}]`)} ${paint(BOLD, printable(diagnostic.message))}`;
  const gutter = ' '.repeat(String(place?.line ?? '').length || 2);
  return [
    head,
    ...(place === null ? [] : [`  ${paint(BLUE, '→')} ${printable(address(place))}`]),
    ...(place === null ? [] : excerpt(place, paint, style)),
    ...(hint === null ? [] : [`${gutter} ${paint(BLUE, '=')} hint: ${printable(hint)}`]),
  ].join('\n');
}

/** Diagnostics one below the other with an empty line between; ends with a newline unless there are none. */
export const renderDiagnostics = (diagnostics: readonly Diagnostic[], options: RenderOptions): string =>
  diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic, options)}\n`).join('\n');
