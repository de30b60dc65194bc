// What is to be drawn, as plain data that a thread can be handed and a key be made of, and what has been drawn.
import { chartWarning } from '../diagnostics/catalogue/chart.ts';
import type { Speaker } from '../language/speaker.ts';
import type { Figure, FigurePart } from '../model/figure.ts';
import type { Diagnostic } from '../model/result.ts';
import { partsOf } from './parts.ts';
import type { Drawing, Frame } from './scene.ts';
import { type Dress, toMm } from './svg.ts';

/** One picture. */
export interface Panel extends Pick<Drawing, 'frame' | 'data' | 'params'> {
  readonly dress: Dress;
}

/** The pictures that together show the rows of one drawing. */
export interface Sequence extends Pick<Drawing, 'marks'> {
  readonly panels: readonly Panel[];
}

export interface Commission extends Pick<Drawing, 'id' | 'spec'> {
  /** Of the texts as a whole, for the width of their characters. */
  readonly language: string;
  readonly sequences: readonly Sequence[];
}

/** Vega-Lite's own messages when the spec was compiled, and Vega's when the rows were drawn. */
export interface Warnings {
  readonly compiling: readonly string[];
  readonly drawing: readonly string[];
}

/** What has come of a commission. */
export interface Drawn {
  /** One a panel. */
  readonly svgs: readonly string[];
  readonly warnings: Warnings;
}

/** `file` is the spec. Diagnostic: `chart-warning`. */
export const warningsOf = (file: string, id: string, warnings: Warnings): readonly Diagnostic[] => [
  ...warnings.compiling.map((message) => chartWarning(file, null, message)),
  ...warnings.drawing.map((message) => chartWarning(file, id, message)),
];

/** The baseline of the pages, 5.5 pt in px. */
const BASELINE = (5.5 * 96) / 72;

/** As tall as a whole number of baselines, so that what follows the figure stands on the grid. */
function onBaseline(frame: Frame): Frame {
  const height = frame.top + frame.height + frame.bottom;
  const lines = Math.ceil(height / BASELINE - 0.001);
  return { ...frame, bottom: frame.bottom + lines * BASELINE - height };
}

const voiceOf = (speakers: readonly Speaker[]) => speakers.map(({ language }) => language);

/** The drawing in as many parts as its rows need pages. */
export function commissionOf(drawing: Drawing, speakers: readonly Speaker[]): Commission {
  const { id, spec } = drawing;
  const drawings = [drawing, ...(drawing.more ?? [])].map((one) => ({ one, parts: partsOf(one) }));
  const of = drawings.reduce((sum, { parts }) => sum + parts.length, 0);
  let index = 0;
  const panelOf = ({ frame, data, params }: Drawing): Panel => {
    const dress = dressOf(drawing, speakers, onBaseline(frame), { index, of });
    index += 1;
    return { frame: onBaseline(frame), data, params, dress };
  };
  const sequences = drawings.map(({ one, parts }) => ({ marks: one.marks, panels: parts.map(panelOf) }));
  return { id, spec, language: voiceOf(speakers)[0] ?? '', sequences };
}

interface Part {
  readonly index: number;
  readonly of: number;
}

function dressOf(drawing: Drawing, speakers: readonly Speaker[], frame: Frame, part: Part): Dress {
  const voice = voiceOf(speakers);
  return {
    prefix: [drawing.id, ...voice, ...(part.index === 0 ? [] : [part.index + 1])].join('-'),
    language: voice[0] ?? '',
    label: labelOf(drawing, speakers, part),
    widthPx: frame.left + frame.width + frame.right,
    heightPx: frame.top + frame.height + frame.bottom,
  };
}

/** The alternative text; before it, which part of how many this is. */
function labelOf({ says }: Drawing, speakers: readonly Speaker[], { index, of }: Part): string {
  const texts = speakers.map((speaker, at) => {
    const alt = says.alt[at] ?? '';
    if (of === 1) return alt;
    const part = speaker.phrase('chart.part-alt', { part: index + 1, of });
    return [part, alt].join(speaker.phrase('sentence.joint'));
  });
  return texts.join(' ');
}

export const panelsOf = ({ sequences }: Commission): readonly Panel[] =>
  sequences.flatMap(({ panels }) => panels);

export function toFigure(
  drawing: Drawing,
  speakers: readonly Speaker[],
  commission: Commission,
  svgs: readonly string[],
): Figure {
  const { id, says, tables, numbersIn, sources, computed } = drawing;
  const parts = panelsOf(commission).map(({ dress }, index): FigurePart => {
    return { svg: svgs[index] ?? '', widthMm: toMm(dress.widthPx), heightMm: toMm(dress.heightPx) };
  });
  const [first, ...furtherParts] = parts;
  if (first === undefined) throw new Error(`${id} has no part`);
  const voice = voiceOf(speakers);
  return { id, voice, ...first, furtherParts, ...says, tables, numbersIn, sources, computed };
}
