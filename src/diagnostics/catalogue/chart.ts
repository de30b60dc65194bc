// What can go wrong while charts are drawn.
import type { Diagnostic, Place } from '../../model/result.ts';
import { error, filePlace, warning } from '../diagnostic.ts';

const said = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

export const chartFile = (file: string, cause: unknown): Diagnostic =>
  error(
    'chart-file',
    filePlace(file),
    `the chart file cannot be read: ${said(cause)}`,
    'it must be there and hold JSON; check `--templates`',
  );

export const chartForbidden = (file: string, what: string): Diagnostic =>
  error(
    'chart-forbidden',
    filePlace(file),
    `the spec may not ${what}`,
    'a chart draws the rows that it is given, and nothing else: see docs/security.md',
  );

export const chartToken = (file: string, token: string): Diagnostic =>
  error(
    'chart-token',
    filePlace(file),
    `the colour var(${token}) is not among the tokens`,
    'declare it in style/tokens.css of the templates folder',
  );

export const chartSpec = (file: string, cause: unknown): Diagnostic =>
  error(
    'chart-spec',
    filePlace(file),
    `Vega-Lite cannot compile the spec: ${said(cause)}`,
    'open the file in the Vega editor to see the error in its place',
  );

export const chartDraw = (file: string, figure: string, cause: unknown): Diagnostic =>
  error(
    'chart-draw',
    filePlace(file),
    `Vega cannot draw ${figure}: ${said(cause)}`,
    'open the file in the Vega editor with rows of this chart',
  );

export const chartSvg = (file: string, figure: string, what: string): Diagnostic =>
  error(
    'chart-svg',
    filePlace(file),
    `the picture of ${figure} has ${what}`,
    'take out of the spec what draws it',
  );

export const chartHung = (file: string, figure: string, seconds: number): Diagnostic =>
  error(
    'chart-hung',
    filePlace(file),
    `${figure} was not drawn within ${seconds} s`,
    'look for a transform or an expression of the spec that makes very many rows',
  );

export const chartThread = (file: string, figure: string, reason: string): Diagnostic =>
  error(
    'chart-thread',
    filePlace(file),
    `the thread that drew ${figure} ended before it was done: ${reason}`,
    'look for what makes very many rows or very long texts in the spec, or free memory: run fewer threads with --jobs 1',
  );

/** `figure` is `null` where Vega-Lite warned while it compiled the spec. */
export const chartWarning = (file: string, figure: string | null, message: string): Diagnostic =>
  warning(
    'chart-warning',
    filePlace(file),
    `${figure === null ? 'Vega-Lite' : `Vega, drawing ${figure},`} warns: ${message}`,
    'change the spec until it compiles without a warning',
  );

export const chartMarks = (
  file: string,
  figure: string,
  layer: string,
  drawn: number,
  rows: number,
): Diagnostic =>
  error(
    'chart-marks',
    filePlace(file),
    `${figure} shows ${drawn} marks in its layer "${layer}" for ${rows} rows`,
    'a mark is lost where a field is misspelt or a value is no number',
  );

export const chartClipped = (file: string, figure: string, text: string, byPx: number): Diagnostic =>
  error(
    'chart-clipped',
    filePlace(file),
    `in ${figure} the text "${text}" leaves the picture by ${Math.ceil(byPx)} px`,
    'shorten the text, or give it more room in the rows of this chart',
  );

export const chartOverlap = (
  file: string,
  figure: string,
  text: string,
  other: string,
  byPx: number,
): Diagnostic =>
  error(
    'chart-overlap',
    filePlace(file),
    `in ${figure} the texts "${text}" and "${other}" overlap by ${Math.ceil(byPx)} px`,
    'shorten one of them, or give them more room in the rows of this chart',
  );

export const chartCharacter = (file: string, figure: string, characters: readonly string[]): Diagnostic =>
  error(
    'chart-character',
    filePlace(file),
    `${figure} uses ${characters.map((character) => `"${character}"`).join(', ')}, which the fonts of the charts lack`,
    'replace the character in the data, or add a face to `font` in charts/theme.json and to style/fonts.css',
  );

export const chartNoData = (place: Place | null, chart: string, lacking: string): Diagnostic =>
  warning(
    'chart-no-data',
    place,
    `the chart ${chart} shows less or is left out: ${lacking} is missing`,
    'add it, or list this warning in `known-issues` of edition.yaml',
  );
