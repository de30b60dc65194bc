// Draws one figure, in as many parts as its rows need pages, and holds it to what its rows promised.
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Speaker } from '../language/speaker.ts';
import type { Figure, FigurePart } from '../model/figure.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { faults, type Proof } from './faults.ts';
import { textsOf } from './inspect.ts';
import { partsOf } from './parts.ts';
import { type Plate, render, type Studio } from './render.ts';
import { strangers } from './ruler.ts';
import type { Drawing, Frame } from './scene.ts';
import { dress, toMm } from './svg.ts';

/**
 * The figure, with all texts inside it and every row shown. Diagnostics: `chart-draw`, `chart-warning`,
 * `chart-marks`, `chart-clipped`, `chart-overlap`, `chart-character`.
 */
export async function draw(
  studio: Studio,
  fonts: FontSet,
  drawing: Drawing,
  speakers: readonly Speaker[],
): Promise<Result<Figure>> {
  const plate = studio.plates.get(drawing.spec);
  if (plate === undefined) throw new Error(`no chart spec "${drawing.spec}"`);
  const proofs: Proof[] = [];
  const found: Diagnostic[] = [];
  try {
    for (const one of [drawing, ...(drawing.more ?? [])]) {
      const own = await proofsOf(plate, one);
      found.push(...faults(plate.file, one, own));
      proofs.push(...own);
    }
  } catch (cause) {
    return failed([catalogue.chartDraw(plate.file, drawing.id, cause)]);
  }
  const texts = proofs.flatMap(({ picture }) => textsOf(picture.root).map(({ text }) => text));
  const strange = strangers(fonts, studio.theme, texts.join(''));
  const findings = [
    ...found,
    ...(strange.length > 0 ? [catalogue.chartCharacter(plate.file, drawing.id, strange)] : []),
  ];
  return settle(findings, () => toFigure(drawing, speakers, proofs));
}

async function proofsOf(plate: Plate, drawing: Drawing): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (const part of partsOf(drawing)) {
    const frame = onBaseline(part.frame);
    proofs.push({ frame, picture: await render(plate, { ...part, frame }) });
  }
  return proofs;
}

/** The baseline of the pages, 5.5 pt in px. */
const BASELINE = (5.5 * 96) / 72;

/** As tall as a whole number of baselines, so that what follows the figure stands on the grid. */
function onBaseline(frame: Frame): Frame {
  const height = frame.top + frame.height + frame.bottom;
  const lines = Math.ceil(height / BASELINE - 0.001);
  return { ...frame, bottom: frame.bottom + lines * BASELINE - height };
}

function toFigure(drawing: Drawing, speakers: readonly Speaker[], proofs: readonly Proof[]): Figure {
  const { id, says, tables, numbersIn, sources, computed } = drawing;
  const voice = speakers.map(({ language }) => language);
  const parts = proofs.map((proof, index): FigurePart => {
    const { frame, picture } = proof;
    const widthPx = frame.left + frame.width + frame.right;
    const heightPx = frame.top + frame.height + frame.bottom;
    const svg = dress(picture.svg, {
      prefix: [id, ...voice, ...(index === 0 ? [] : [index + 1])].join('-'),
      language: voice[0] ?? '',
      label: labelOf(drawing, speakers, index, proofs.length),
      widthPx,
      heightPx,
    });
    return { svg, widthMm: toMm(widthPx), heightMm: toMm(heightPx) };
  });
  const [first, ...furtherParts] = parts;
  if (first === undefined) throw new Error(`${id} has no part`);
  return { id, voice, ...first, furtherParts, ...says, tables, numbersIn, sources, computed };
}

/** The alternative text; before it, which part of how many this is. */
function labelOf({ says }: Drawing, speakers: readonly Speaker[], index: number, of: number): string {
  const texts = speakers.map((speaker, at) => {
    const alt = says.alt[at] ?? '';
    if (of === 1) return alt;
    const part = speaker.phrase('chart.part-alt', { part: index + 1, of });
    return [part, alt].join(speaker.phrase('sentence.joint'));
  });
  return texts.join(' ');
}
