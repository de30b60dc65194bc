// The figures that a batch of sheets needs: all of them for a whitepaper, and just the cities' own for their briefs.

import type { Charts } from '../chart/index.ts';
import { done } from '../diagnostics/diagnostic.ts';
import type { Figure } from '../model/figure.ts';
import type { Voice } from '../model/language.ts';
import type { Result } from '../model/result.ts';
import type { Batch } from './batches.ts';

/**
 * `cities` are all of the edition; what a whitepaper shows is drawn with the first batch, and serves the others too. With
 * a city's chart for a chapter comes the one for its brief; where there are no chapters, the latter alone is drawn.
 */
export function illustrator(
  charts: Charts,
  cities: readonly string[],
  onFigures: (figures: readonly Figure[]) => void,
): (batch: Batch) => Promise<Result<readonly Figure[]>> {
  let held: readonly Figure[] | null = null;
  return async (batch) => {
    if (held !== null) return done(held);
    const { whitepapers, briefs } = batch;
    const national = whitepapers.length === 0 ? done([]) : await charts.national(whitepapers);
    if (!national.ok) return national;
    const chapters = whitepapers.length === 0 ? done([]) : await charts.cities(whitepapers, cities);
    if (!chapters.ok) return chapters;
    const shown = whitepapers.length === 0 ? batch.cities : cities;
    const own = await charts.cities(without(briefs, whitepapers), shown, 'brief');
    if (!own.ok) return own;
    const figures = [...national.value, ...chapters.value, ...own.value];
    if (whitepapers.length > 0) held = figures;
    onFigures(figures);
    return done(figures, [...national.warnings, ...chapters.warnings, ...own.warnings]);
  };
}

const without = (voices: readonly Voice[], others: readonly Voice[]): readonly Voice[] => {
  const names = new Set(others.map((voice) => voice.join('-')));
  return voices.filter((voice) => !names.has(voice.join('-')));
};
