// Makes the sheets of an edition from numbers, figures, prose and templates.
import { done, failed, settle } from '../diagnostics/diagnostic.ts';
import { type Speaker, speaker } from '../language/speaker.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Language, Voice } from '../model/language.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Robustness } from '../model/robustness.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Selection, wants } from '../model/selection.ts';
import type { Sheet, Shell } from '../model/sheet.ts';
import { brief } from './brief/brief.ts';
import { type Context, inRankOrder } from './context.ts';
import { numberPrints, PENDING } from './print-id.ts';
import { runId } from './run-id.ts';
import { readTemplates } from './templates.ts';
import { toTree } from './tree.ts';
import { whitepaper } from './whitepaper/whitepaper.ts';

export interface ComposeJob {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  /** Folder of templates and styles. */
  readonly templates: string;
  /** Which sheets are wanted. */
  readonly selection: Selection;
  readonly programVersion: string;
  /** `Noto Serif SC 400` → `0.4.3 sha256:…`, for the colophon. */
  readonly fontVersions: Readonly<Record<string, string>>;
}

export interface Composer {
  readonly shells: readonly Shell[];
  /** Names what the whole edition was made from. */
  readonly runId: string;
  /** The whitepapers that are wanted; `figures` are all of their voices. */
  readonly whitepapers: (figures: readonly Figure[]) => Result<readonly Sheet[]>;
  /** The briefs of these cities that are wanted; `figures` are these cities' own. */
  readonly briefs: (figures: readonly Figure[], cities: ReadonlySet<string>) => Result<readonly Sheet[]>;
}

const nameOf = (voice: Voice): string => voice.join('-');

type ContextOf = (voice: Voice, figures: readonly Figure[]) => Context;

function contextsOf(job: ComposeJob): ContextOf {
  const { dataset, scorecard, robustness, programVersion, fontVersions } = job;
  const speakers = new Map<Language, Speaker>(
    dataset.edition.languages.map((language) => [
      language,
      speaker(language, dataset.phrases, dataset.units),
    ]),
  );
  const tree = toTree(dataset.framework);
  return (voice, figures) => ({
    dataset,
    scorecard,
    robustness,
    tree,
    voice,
    programVersion,
    printId: PENDING,
    fontVersions,
    speakers: voice.flatMap((language) => speakers.get(language) ?? []),
    figures: new Map(
      figures.filter((figure) => nameOf(figure.voice) === nameOf(voice)).map((figure) => [figure.id, figure]),
    ),
  });
}

/** What is wrong with a text is wrong on every sheet that it stands on: told once. */
function onceEach(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map(
    problems.map((problem) => {
      const { code, message, place } = problem;
      return [[code, message, place?.file, place?.line, place?.column].join('\n'), problem] as const;
    }),
  );
  return [...told.values()];
}

/** All sheets, numbered by what they were made from, or all problems of all of them. */
function gather(
  results: readonly Result<Sheet>[],
  number: (sheet: Sheet) => Sheet,
): Result<readonly Sheet[]> {
  const problems = onceEach(
    results.flatMap((result): readonly Diagnostic[] => (result.ok ? result.warnings : result.diagnostics)),
  );
  const sheets = results.flatMap((result) => (result.ok ? [result.value] : []));
  if (sheets.length < results.length) return failed(problems);
  return settle(problems, () => sheets.map(number));
}

/** Reads the templates; the sheets are made as they are asked for, so that no edition is too large to be held. */
export async function openComposer(job: ComposeJob): Promise<Result<Composer>> {
  const read = await readTemplates(job.templates);
  if (!read.ok) return read;
  const templates = read.value;
  const { shells } = templates;
  const contextOf = contextsOf(job);
  const { outputs } = job.dataset.edition;
  const number = numberPrints(shells, job.fontVersions, job.programVersion);
  const wanted = outputs.brief.map((voice) => ({
    voice,
    cities: inRankOrder(contextOf(voice, [])).filter(({ city }) =>
      wants(job.selection, 'brief', city.id, voice),
    ),
  }));
  return done({
    shells,
    runId: runId(job.dataset, templates.fingerprint, job.programVersion),
    whitepapers: (figures) => {
      const voices = outputs.whitepaper.filter((voice) => wants(job.selection, 'whitepaper', null, voice));
      return gather(
        voices.map((voice) => whitepaper(contextOf(voice, figures), templates)),
        number,
      );
    },
    briefs: (figures, cities) => {
      const results = wanted.flatMap(({ voice, cities: scored }) => {
        const context = contextOf(voice, figures);
        return scored.filter(({ city }) => cities.has(city.id)).map((one) => brief(context, templates, one));
      });
      return gather(results, number);
    },
  });
}
