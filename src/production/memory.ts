// What the last build of the same edition has left in the store: whether anything has changed since, and what.
import { done } from '../diagnostics/diagnostic.ts';
import type { Steps } from '../diagnostics/steps.ts';
import type { Dataset } from '../model/dataset.ts';
import type { BuildOptions } from '../model/options.ts';
import type { Published, Release, SheetReport } from '../model/release.ts';
import { identifyBrowser } from '../print/index.ts';
import { clearBeside, isIntact } from '../publish/index.ts';
import type { Produced } from './index.ts';
import { changedParts, type Made } from './made.ts';
import { type BuildRecord, changedInputs, type Inputs, recall, remember } from './record.ts';
import { surveyFiles } from './survey.ts';

export interface Memory {
  /** The release as it stands, where nothing has changed since it was published; its warnings are told again. */
  readonly unchanged: (steps: Steps) => Promise<Release | null>;
  /** The release with what is new in it; the next build will know of it. */
  readonly remember: (published: Published, made: Making, steps: Steps) => Promise<Release>;
}

type Making = Pick<Produced, 'sheets' | 'figures'> & { readonly dataset: Dataset };

export async function openMemory(options: BuildOptions): Promise<Memory> {
  const { store } = options;
  const question = [options.target, options.folder, options.asked].join('\0');
  const inputs = store === null ? null : await inputsOf(options);
  const record = store === null ? null : await recall(store, question);
  const changes = record === null || inputs === null ? null : changedInputs(record.inputs, inputs);
  return {
    unchanged: async (steps) => {
      if (record === null || changes?.length !== 0 || !(await isIntact(record.published))) return null;
      steps.explain(record.knownIssues);
      steps.take(done(null, record.findings));
      steps.gate();
      const leftover = await clearBeside(record.published.folder);
      if (leftover !== null) steps.take(done(null, [leftover]));
      return { ...record.published, making: asBefore(record) };
    },
    remember: async (published, made, steps) => {
      const { edition } = made.dataset;
      if (store !== null && inputs !== null && wasRead(made.dataset, inputs)) {
        const sheets = Object.fromEntries(made.sheets.map(({ id, parts }) => [id, parts]));
        const findings = steps.found().filter(({ severity }) => severity === 'warning');
        const { knownIssues } = edition;
        await remember(store, question, { inputs, findings, knownIssues, published, sheets });
      }
      const reports = made.sheets.map((sheet) => reportOf(sheet, record));
      const sheets = reports.sort((a, b) => (a.id < b.id ? -1 : 1));
      return { ...published, making: { sheets, figures: made.figures, inputs: changes, unchanged: false } };
    },
  };
}

const asBefore = ({ sheets }: BuildRecord): Release['making'] => ({
  sheets: Object.keys(sheets)
    .sort()
    .map((id) => ({ id, made: 'kept', changed: [] })),
  figures: { drawn: 0, kept: 0 },
  inputs: [],
  unchanged: true,
});

function reportOf({ id, made, parts }: Made, record: BuildRecord | null): SheetReport {
  const before = record?.sheets[id];
  return { id, made, changed: before === undefined ? null : changedParts(before, parts) };
}

/** `null` where it cannot be told without a build. */
async function inputsOf(options: BuildOptions): Promise<Inputs | null> {
  const files = await surveyFiles([options.folder, options.templates]);
  const browser = await identifyBrowser(options.browser);
  if (files === null || !browser.ok) return null;
  return {
    ...files,
    'the program': options.code,
    'the browser': browser.value,
    'the date': options.date ?? '',
  };
}

/** Whether what was read is what had been surveyed: nobody has changed a file in between. */
const wasRead = ({ inputs }: Dataset, surveyed: Inputs): boolean =>
  inputs.every(({ file, sha256 }) => surveyed[file] === sha256);
