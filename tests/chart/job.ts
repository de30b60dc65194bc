// Real data, fonts and templates for the tests of the charts.

import { rulerOf } from '../../src/chart/ruler.ts';
import type { Drawing, Outcome, Scene } from '../../src/chart/scene.ts';
import { openStudio } from '../../src/chart/studio.ts';
import { readFonts } from '../../src/fonts/read.ts';
import { speaker } from '../../src/language/speaker.ts';
import { load } from '../../src/load/index.ts';
import type { City } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Language, Text, Voice } from '../../src/model/language.ts';
import type { Result } from '../../src/model/result.ts';
import type { Robustness } from '../../src/model/robustness.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { score } from '../../src/score/index.ts';
import { makeRobustness } from '../compose/make-robustness.ts';

export const TEMPLATES = 'templates';

const language = (code: string): Language => code as Language;
export const ZH: Voice = [language('zh')];
export const EN: Voice = [language('en')];
export const BOTH: Voice = [language('zh'), language('en')];
export const VOICES = [BOTH, ZH, EN];

/** The value, or a failure that says what is wrong. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

const once = new Map<string, Promise<Dataset>>();

export function dataset(folder: string): Promise<Dataset> {
  const known = once.get(folder) ?? load({ folder, phrases: `${TEMPLATES}/phrases` }).then(value);
  once.set(folder, known);
  return known;
}

export const edition2018 = () => dataset('data/2018');
export const threeCities = () => dataset('tests/fixtures/three-cities');

const robust = new WeakMap<Dataset, Robustness>();

/** Made robustness of a dataset, once. */
function robustnessOf(data: Dataset, scorecard: Scorecard): Robustness {
  const robustness = robust.get(data) ?? makeRobustness(data, scorecard);
  robust.set(data, robustness);
  return robustness;
}

const faces = readFonts(`${TEMPLATES}/style/fonts.css`).then(value);
export const fonts = () => faces;

export async function job(data: Dataset, voices: readonly Voice[], cities: readonly string[] | null = null) {
  const scorecard = value(score(data));
  return {
    dataset: data,
    scorecard,
    robustness: robustnessOf(data, scorecard),
    fonts: await fonts(),
    templates: TEMPLATES,
    voices,
    cities,
  };
}

export async function scene(data: Dataset, voice: Voice): Promise<Scene> {
  const studio = value(await openStudio(TEMPLATES));
  const scorecard = value(score(data));
  return {
    dataset: data,
    scorecard,
    // Most charts do not ask for it.
    get robustness() {
      return robustnessOf(data, scorecard);
    },
    voice,
    speakers: voice.map((one) => speaker(one, data.phrases, data.units)),
    ruler: rulerOf(await fonts(), studio.theme, voice[0] ?? ''),
  };
}

export const text = (chinese: string, english: string): Text => ({
  ['zh' as Language]: chinese,
  ['en' as Language]: english,
});

/** A city of which nothing is known but its name. */
export function unknownCity(model: City, id: string, name: Text): City {
  const silent = { state: 'missing', items: [], source: null } as const;
  const lists = {
    policies: silent,
    parks: silent,
    funds: silent,
    laboratories: silent,
    programmes: silent,
    companies: silent,
  };
  return { ...model, id, name, observations: {}, published: {}, lists };
}

/** The same scene with parts of its robustness otherwise. */
export const withRobustness = (stage: Scene, change: Partial<Robustness>): Scene => ({
  ...stage,
  robustness: { ...stage.robustness, ...change },
});

/** The first drawing of a chart. */
export function only(outcome: Outcome): Drawing {
  const [drawing] = outcome.drawings;
  if (drawing === undefined) throw new Error('nothing is drawn');
  return drawing;
}

/** Its main rows. */
export const rows = (outcome: Outcome) => only(outcome).data.rows ?? [];

/** 2018 with one more city of which nothing is known. */
export async function withUnknown(): Promise<Dataset> {
  const data = await edition2018();
  const [model] = data.cities;
  if (model === undefined) throw new Error('no city');
  return { ...data, cities: [...data.cities, unknownCity(model, 'atlantis', text('大西洲', 'Atlantis'))] };
}
