// Draws one figure and holds it to what its rows promised: marks, room, characters.
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Figure } from '../model/figure.ts';
import type { Voice } from '../model/language.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { countMarks, type DrawnText, overhang, textsOf } from './inspect.ts';
import { type Picture, type Plate, render, type Studio } from './render.ts';
import { strangers } from './ruler.ts';
import type { Drawing, Frame } from './scene.ts';
import { dress, toMm } from './svg.ts';

/**
 * The figure, with all texts inside it and every row shown. Diagnostics: `chart-draw`, `chart-warning`,
 * `chart-marks`, `chart-clipped`, `chart-character`.
 */
export async function draw(
  studio: Studio,
  fonts: FontSet,
  drawing: Drawing,
  voice: Voice,
): Promise<Result<Figure>> {
  const plate = studio.plates.get(drawing.spec);
  if (plate === undefined) throw new Error(`no chart spec "${drawing.spec}"`);
  let picture: Picture;
  try {
    picture = await render(plate, drawing);
  } catch (cause) {
    return failed([catalogue.chartDraw(plate.file, drawing.id, cause)]);
  }
  return settle(faults(plate, fonts, studio, drawing, picture), () => toFigure(drawing, voice, picture.svg));
}

function faults(
  { file }: Plate,
  fonts: FontSet,
  studio: Studio,
  drawing: Drawing,
  { root, warnings }: Picture,
): readonly Diagnostic[] {
  const { id } = drawing;
  const texts = textsOf(root);
  const lost = Object.entries(drawing.marks).flatMap(([layer, rows]) => {
    const shown = countMarks(root, layer);
    return shown === rows ? [] : [catalogue.chartMarks(file, id, layer, shown, rows)];
  });
  const strange = strangers(fonts, studio.theme, texts.map(({ text }) => text).join(''));
  return [
    ...warnings.map((message) => catalogue.chartWarning(file, id, message)),
    ...lost,
    ...clipped(file, id, drawing.frame, texts),
    ...(strange.length > 0 ? [catalogue.chartCharacter(file, id, strange)] : []),
  ];
}

/** Less than a pixel is within the tolerance of a measured text. */
function clipped(file: string, id: string, frame: Frame, texts: readonly DrawnText[]): readonly Diagnostic[] {
  const picture = {
    x1: -frame.left,
    y1: -frame.top,
    x2: frame.width + frame.right,
    y2: frame.height + frame.bottom,
  };
  return texts.flatMap(({ text, box }) => {
    const by = overhang(box, picture);
    return by > 1 ? [catalogue.chartClipped(file, id, text, by)] : [];
  });
}

function toFigure(drawing: Drawing, voice: Voice, svg: string): Figure {
  const { id, frame, says, sources, computed } = drawing;
  const widthPx = frame.left + frame.width + frame.right;
  const heightPx = frame.top + frame.height + frame.bottom;
  const dressed = dress(svg, {
    prefix: `${id}-${voice.join('-')}`,
    language: voice[0] ?? '',
    label: says.alt.join(' '),
    widthPx,
    heightPx,
  });
  return {
    id,
    voice,
    svg: dressed,
    widthMm: toMm(widthPx),
    heightMm: toMm(heightPx),
    ...says,
    sources,
    computed,
  };
}
