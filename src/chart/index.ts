// Draws every chart of an edition: rows → Vega-Lite → SVG, one figure a voice.
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { speaker } from '../language/speaker.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Voice } from '../model/language.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { CHARTS } from './charts.ts';
import { draw } from './draw.ts';
import { measureWith, openStudio, type Studio } from './render.ts';
import { rulerOf } from './ruler.ts';
import type { Scene } from './scene.ts';

export interface ChartJob {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly fonts: FontSet;
  /** Folder that holds `charts/` and `style/`. */
  readonly templates: string;
  readonly voices: readonly Voice[];
  /** Cities that get charts of their own; `null` is all. */
  readonly cities: readonly string[] | null;
}

/**
 * All figures in all voices; charts whose data is missing are left out. Diagnostics: `chart-file`,
 * `chart-token`, `chart-spec`, `chart-draw`, `chart-marks`, `chart-clipped`, `chart-overlap`, `chart-character`,
 * and the warnings `chart-warning` and `chart-no-data`.
 */
export async function chart(job: ChartJob): Promise<Result<readonly Figure[]>> {
  const studio = await openStudio(job.templates);
  if (!studio.ok) return studio;
  const findings: Diagnostic[] = [...studio.warnings];
  const figures: Figure[] = [];
  for (const voice of job.voices) {
    for (const result of await drawVoice(job, studio.value, voice)) {
      if (result.ok) figures.push(...result.value);
      findings.push(...(result.ok ? result.warnings : result.diagnostics));
    }
  }
  const distinct = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return distinct.some(({ severity }) => severity === 'error') ? failed(distinct) : done(figures, distinct);
}

async function drawVoice(job: ChartJob, studio: Studio, voice: Voice): Promise<Result<Figure[]>[]> {
  const { dataset, scorecard, robustness, fonts, cities } = job;
  const speakers = voice.map((language) => speaker(language, dataset.phrases, dataset.units));
  const language = voice[0] ?? '';
  measureWith(fonts, language);
  const ruler = rulerOf(fonts, studio.theme, language);
  const scene: Scene = { dataset, scorecard, robustness, voice, speakers, cities, ruler };
  const results: Result<Figure[]>[] = [];
  for (const chartOf of CHARTS) {
    const { drawings, findings } = chartOf(scene);
    results.push(done([], findings));
    for (const drawing of drawings) {
      const figure = await draw(studio, fonts, drawing, speakers);
      results.push(figure.ok ? done([figure.value], figure.warnings) : figure);
    }
  }
  return results;
}
