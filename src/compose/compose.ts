// Makes the sheets of an edition from numbers, figures, prose and templates.
import { failed, settle } from '../diagnostics/diagnostic.ts';
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
import { runId } from './run-id.ts';
import { readTemplates, type Templates } from './templates.ts';
import { toTree } from './tree.ts';
import { whitepaper } from './whitepaper/whitepaper.ts';

export interface ComposeJob {
  readonly dataset: Dataset;
  readonly scorecard: Scorecard;
  readonly robustness: Robustness;
  readonly figures: readonly Figure[];
  /** Folder of templates and styles. */
  readonly templates: string;
  /** Which sheets are wanted; unwanted figures need not be there. */
  readonly selection: Selection;
  readonly programVersion: string;
  /** `Noto Serif SC 400` → `0.4.3 sha256:…`, for the colophon. */
  readonly fontVersions: Readonly<Record<string, string>>;
}

export interface Composed {
  readonly sheets: readonly Sheet[];
  readonly shells: readonly Shell[];
  /** Names what the build was made from. */
  readonly runId: string;
}

const nameOf = (voice: Voice): string => voice.join('-');

function contextsOf(job: ComposeJob, id: string): (voice: Voice) => Context {
  const { dataset, scorecard, robustness, figures, programVersion, fontVersions } = job;
  const speakers = new Map<Language, Speaker>(
    dataset.edition.languages.map((language) => [
      language,
      speaker(language, dataset.phrases, dataset.units),
    ]),
  );
  const tree = toTree(dataset.framework);
  return (voice) => ({
    dataset,
    scorecard,
    robustness,
    tree,
    voice,
    programVersion,
    runId: id,
    fontVersions,
    speakers: voice.flatMap((language) => speakers.get(language) ?? []),
    figures: new Map(
      figures.filter((figure) => nameOf(figure.voice) === nameOf(voice)).map((figure) => [figure.id, figure]),
    ),
  });
}

function briefs(job: ComposeJob, context: Context, templates: Templates): readonly Result<Sheet>[] {
  return inRankOrder(context)
    .filter(({ city }) => wants(job.selection, 'brief', city.id, context.voice))
    .map((scored) => brief(context, templates, scored));
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

/** Every sheet that is wanted; all problems of all sheets at once. */
export async function compose(job: ComposeJob): Promise<Result<Composed>> {
  const read = await readTemplates(job.templates);
  if (!read.ok) return read;
  const templates = read.value;
  const id = runId(job.dataset, templates.fingerprint, job.programVersion);
  const contextOf = contextsOf(job, id);
  const { outputs } = job.dataset.edition;
  const results = [
    ...outputs.whitepaper
      .filter((voice) => wants(job.selection, 'whitepaper', null, voice))
      .map((voice) => whitepaper(contextOf(voice), templates)),
    ...outputs.brief.flatMap((voice) => briefs(job, contextOf(voice), templates)),
  ];
  const problems = onceEach(
    results.flatMap((result): readonly Diagnostic[] => (result.ok ? result.warnings : result.diagnostics)),
  );
  const sheets = results.flatMap((result) => (result.ok ? [result.value] : []));
  if (sheets.length < results.length) return failed(problems);
  return settle(problems, () => ({ sheets, shells: templates.shells, runId: id }));
}
