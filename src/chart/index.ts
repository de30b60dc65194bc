// Draws the charts of an edition: rows → Vega-Lite → SVG, one figure a voice; or takes them from what is kept.
import { done } from '../diagnostics/diagnostic.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { speaker } from '../language/speaker.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Voice } from '../model/language.ts';
import type { Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Store } from '../model/store.ts';
import { NATIONAL_CHARTS } from './charts.ts';
import { type Draughtsman, merge, openCollector, type Wish } from './collect.ts';
import { commissionOf, toFigure, warningsOf } from './commission.ts';
import { openDesk } from './desk.ts';
import { openKeeper } from './keep.ts';
import { cityProfile, type Which } from './rows/city-profile.ts';
import { rulerOf } from './ruler.ts';
import type { Scene } from './scene.ts';
import { drawingVersions, openStudio } from './studio.ts';
import type { Theme } from './theme.ts';

export interface ChartSetup {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly fonts: FontSet;
  /** Folder that holds `charts/` and `style/`. */
  readonly templates: string;
  /** `null`: everything is drawn, and nothing kept. */
  readonly store: Store | null;
  /** What the program itself is, to the byte: what it drew is kept only for the very same. */
  readonly code: string;
  /** Worker threads at once. */
  readonly threads: number;
  readonly signal: AbortSignal;
  /** How long one figure may take, ms. */
  readonly figureMs?: number;
}

export interface Charts {
  /** All figures that show the edition as a whole, in these voices. */
  national(voices: readonly Voice[]): Promise<Result<readonly Figure[]>>;
  /** The charts of these cities' own: all, or just those of their briefs. */
  cities(
    voices: readonly Voice[],
    cities: readonly string[],
    which?: Which,
  ): Promise<Result<readonly Figure[]>>;
  readonly counts: { readonly drawn: number; readonly kept: number };
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Figures a thread that may be on their way while rows for further ones are made. */
const AHEAD = 12;

/** A hundred times what the slowest chart of thousands of cities takes. */
const FIGURE_MS = 60_000;

/**
 * Charts whose data is missing are left out. Diagnostics, of the opening: `chart-file`, `chart-token`,
 * `chart-forbidden`; of a figure: `chart-spec`, `chart-draw`, `chart-marks`, `chart-clipped`, `chart-overlap`,
 * `chart-character`, `chart-svg`, `chart-hung`, `chart-thread`, and the warnings `chart-warning` and `chart-no-data`,
 * each of which is told once. An interruption throws the signal's reason.
 */
export async function openCharts(setup: ChartSetup): Promise<Result<Charts>> {
  const studio = await openStudio(setup.templates);
  if (!studio.ok) return studio;
  const { dataset, fonts, signal, store, code, threads } = setup;
  const { theme, specs } = studio.value;
  const versions = store === null ? [] : await drawingVersions();
  const keeper = openKeeper(store, { studio: studio.value, fonts, versions, code });
  const figureMs = setup.figureMs ?? FIGURE_MS;
  const desk = openDesk({ studio: studio.value, fonts }, { threads, figureMs, signal });
  const counts = { drawn: 0, kept: 0 };

  const figureOf: Draughtsman = async ({ speakers }, drawing) => {
    const commission = commissionOf(drawing, speakers);
    const { result, drawn } = await keeper(commission, () => desk.draw(commission));
    counts[drawn ? 'drawn' : 'kept'] += 1;
    if (!result.ok) return result;
    const file = specs.get(drawing.spec)?.file ?? '';
    const figure = toFigure(drawing, speakers, commission, result.value.svgs);
    return done(figure, warningsOf(file, drawing.id, result.value.warnings));
  };
  const sceneOf = scenesFor(setup, theme);
  const collect = openCollector(figureOf, { atOnce: AHEAD * threads, signal });
  return done({
    national: (voices) =>
      collect(voices.flatMap((voice) => NATIONAL_CHARTS.map((chartOf): Wish => [sceneOf(voice), chartOf]))),
    cities: (voices, cities, which = 'all') => {
      const wanted = new Set(cities);
      const shown = dataset.cities.filter(({ id }) => wanted.has(id));
      return collect(
        voices.flatMap((voice) => shown.map((city): Wish => [sceneOf(voice), cityProfile(city, which)])),
      );
    },
    counts,
    close: desk.close,
  });
}

/** One scene a voice, which what is measured for it once is kept by. */
function scenesFor({ dataset, scorecard, robustness, fonts }: ChartSetup, theme: Theme) {
  const scenes = new Map<string, Scene>();
  return (voice: Voice): Scene => {
    const known = scenes.get(voice.join('-'));
    if (known !== undefined) return known;
    const speakers = voice.map((language) => speaker(language, dataset.phrases, dataset.units));
    const ruler = rulerOf(fonts, theme, voice[0] ?? '');
    const scene = { dataset, scorecard, robustness, voice, speakers, ruler };
    scenes.set(voice.join('-'), scene);
    return scene;
  };
}

export interface ChartJob extends Omit<ChartSetup, 'store' | 'code' | 'threads' | 'signal'> {
  readonly voices: readonly Voice[];
  /** Cities that get charts of their own; `null` is all. */
  readonly cities: readonly string[] | null;
}

/** All figures, voice by voice: `openCharts` for those who want everything at once, and keep nothing. */
export async function chart({ voices, cities, ...setup }: ChartJob): Promise<Result<readonly Figure[]>> {
  const { signal } = new AbortController();
  const charts = await openCharts({ ...setup, store: null, code: '', threads: 1, signal });
  if (!charts.ok) return charts;
  const own = cities ?? setup.dataset.cities.map(({ id }) => id);
  const results: Result<readonly Figure[]>[] = [done([], charts.warnings)];
  try {
    for (const voice of voices) {
      results.push(await charts.value.national([voice]), await charts.value.cities([voice], own));
    }
  } finally {
    await charts.value.close();
  }
  return merge(results, new Set());
}
