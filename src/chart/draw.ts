// Draws one commission and holds it to what its rows promised; whoever imports this file loads Vega.
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import { svgObjection } from './allow-svg.ts';
import { type Commission, type Drawn, warningsOf } from './commission.ts';
import { faults, type Proof } from './faults.ts';
import { textsOf } from './inspect.ts';
import { measureWith, type Plate, render, toPlate } from './render.ts';
import { strangersTo } from './ruler.ts';
import type { Studio } from './studio.ts';
import { dress } from './svg.ts';

/** Of one figure; a heat map of three thousand cities has a quarter of it. */
const MOST_ROWS = 200_000;

const countRows = ({ sequences }: Commission): number =>
  sequences
    .flatMap(({ panels }) => panels.flatMap(({ data }) => Object.values(data)))
    .reduce((sum, rows) => sum + rows.length, 0);

export interface Easel {
  /**
   * The pictures, with all texts inside them and every row shown. Diagnostics: `chart-spec`, `chart-forbidden`,
   * `chart-draw`, `chart-svg`,
   * `chart-marks`, `chart-clipped`, `chart-overlap`, `chart-character`. One at a time.
   */
  draw(commission: Commission): Promise<Result<Drawn>>;
}

/** Compiles a spec when something is first drawn by it. */
export function setUpEasel({ theme, specs }: Studio, fonts: FontSet): Easel {
  const lacking = strangersTo(fonts, theme);
  const plates = new Map<string, Result<Plate>>();
  const plateOf = (id: string): Result<Plate> => {
    const spec = specs.get(id);
    if (spec === undefined) throw new Error(`no chart spec "${id}"`);
    const plate = plates.get(id) ?? toPlate(spec, theme.config);
    plates.set(id, plate);
    return plate;
  };
  return {
    draw: async (commission) => {
      const plate = plateOf(commission.spec);
      if (!plate.ok) return plate;
      measureWith(fonts, commission.language);
      const rows = countRows(commission);
      if (rows > MOST_ROWS) {
        const cause = `${rows} rows are more than the ${MOST_ROWS} that are drawn`;
        return failed([catalogue.chartDraw(plate.value.file, commission.id, cause)]);
      }
      try {
        return await drawWith(plate.value, commission, lacking);
      } catch (cause) {
        return failed([catalogue.chartDraw(plate.value.file, commission.id, cause)]);
      }
    },
  };
}

async function drawWith(
  plate: Plate,
  { id, sequences }: Commission,
  lacking: (text: string) => readonly string[],
): Promise<Result<Drawn>> {
  const proofs: Proof[] = [];
  const errors: Diagnostic[] = [];
  for (const { panels, marks } of sequences) {
    const own: Proof[] = [];
    for (const panel of panels) own.push({ panel, picture: await render(plate, panel) });
    errors.push(...faults(plate.file, id, marks, own));
    proofs.push(...own);
  }
  const texts = proofs.flatMap(({ picture }) => textsOf(picture.root).map(({ text }) => text));
  const strange = lacking(texts.join(''));
  if (strange.length > 0) errors.push(catalogue.chartCharacter(plate.file, id, strange));
  const drawing = proofs.flatMap(({ picture }) => picture.warnings);
  const warnings = { compiling: plate.warnings, drawing };
  if (errors.length > 0) return failed([...warningsOf(plate.file, id, warnings), ...errors]);
  const svgs = proofs.map(({ picture, panel }) => dress(picture.svg, panel.dress));
  const refused = svgs.flatMap((svg) => svgObjection(svg) ?? []);
  if (refused.length > 0) return failed(refused.map((what) => catalogue.chartSvg(plate.file, id, what)));
  return done({ svgs, warnings });
}
