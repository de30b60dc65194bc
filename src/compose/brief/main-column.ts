// The left column: words, chart, strengths and weaknesses; then as many names of the lists as there is room for.
import type { CityView } from '../city/city-view.ts';
import { cityOutlook } from '../city/summary.ts';
import type { Context, Scored } from '../context.ts';
import { fewestLines, holdings, tellingLists } from './holdings.ts';
import { type Above, DENSEST, DENSITIES, type Density, linesForLists } from './main-room.ts';
import type { References } from './references.ts';
import { firstOf, standoutTable } from './standout-table.ts';

export interface Around {
  readonly marks: References;
  /** Height of either column, pt. */
  readonly height: number;
}

/** Lines left over that would tear the blocks of the column apart. */
const SPARSE = 9;

/** `chart` is the id of the city's dot plot. */
export function mainColumn(context: Context, scored: Scored, view: CityView, chart: string, around: Around) {
  const above: Above = {
    lead: view.profile,
    outlook: cityOutlook(context, scored),
    figure: view.figure,
    chartMm: context.figures.get(chart)?.heightMm ?? 0,
    standouts: standoutTable(context, scored, view, around.marks),
  };
  const listsOf = ({ tight }: Density) => tellingLists(context, scored, tight);
  const linesOf = (density: Density) => linesForLists(above, density, around.height);
  const density = DENSITIES.find((way) => linesOf(way) >= fewestLines(listsOf(way), way.names)) ?? DENSEST;
  const lines = linesOf(density);
  const lists = listsOf(density);
  return {
    lead: above.lead,
    outlook: density.outlook ? above.outlook : null,
    figure: view.figure,
    smallLead: density.smallLead,
    tight: density.tight,
    standouts: firstOf(above.standouts, density.standouts),
    sparseMain: lines - fewestLines(lists, Number.POSITIVE_INFINITY) > SPARSE,
    lists: holdings(context, lists, { least: density.names, lines }),
  };
}
