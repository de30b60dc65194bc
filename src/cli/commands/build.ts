// indexpress build: the whole way from the data to a published edition, or to a part of one.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { BuildOptions } from '../../model/options.ts';
import type { Release } from '../../model/release.ts';
import type { Result } from '../../model/result.ts';
import { build as buildEdition } from '../../pipeline.ts';
import { runsSandboxed } from '../../print/index.ts';
import { parseOnly, selectFrom } from '../choose-sheets.ts';
import { count } from '../count-words.ts';
import { guardOutput } from '../guard-output.ts';
import { madeWords, whyLines } from '../making-words.ts';
import { type CacheFlags, type OpenedStore, openStore } from '../open-store.ts';
import { readProgramInfo } from '../program-info.ts';
import type { Success } from '../report.ts';
import type { CommonFlags } from './flags.ts';
import type { Prepared } from './prepare.ts';
import { runCommand } from './run-command.ts';

export interface BuildFlags extends CommonFlags, CacheFlags {
  readonly out: string;
  readonly only?: readonly string[];
  readonly jobs?: number;
  readonly browser?: string;
  /** Says of every sheet what has changed. */
  readonly why?: boolean;
}

/** What is known before the cache is opened. */
export type Plan = Omit<BuildOptions, keyof Pick<OpenedStore, 'store' | 'code'>>;

export function toOptions(prepared: Prepared, flags: BuildFlags): Result<Plan> {
  const target = join(flags.out, prepared.edition);
  const only = parseOnly(flags.only ?? null);
  const clashes = guardOutput(target, [prepared.folder, prepared.templates]);
  if (!only.ok) return failed([...only.diagnostics, ...clashes]);
  if (clashes.length > 0) return failed(clashes);
  return done({
    ...prepared,
    target,
    asked: JSON.stringify([flags.only ?? null, flags.lang ?? null]),
    select: (dataset) => selectFrom(dataset, only.value, flags.lang ?? null),
    jobs: flags.jobs ?? availableParallelism(),
    browser: flags.browser ?? null,
    date: dateOfSources(process.env),
    programVersion: readProgramInfo().version,
  });
}

/** SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) as an ISO date, or `null`. */
function dateOfSources(environment: NodeJS.ProcessEnv): string | null {
  const seconds = Number(environment.SOURCE_DATE_EPOCH);
  if (!environment.SOURCE_DATE_EPOCH || !Number.isSafeInteger(seconds)) return null;
  return new Date(seconds * 1000).toISOString();
}

function describe({ folder, files, making }: Release): Success {
  const pdfs = count(files.filter(({ path }) => path.endsWith('.pdf')).length, 'PDF');
  return {
    lines: files.map(({ path }) => join(folder, path)),
    fields: { folder, files, making },
    summary: making.unchanged
      ? `nothing has changed since the last build: ${pdfs} in ${folder}`
      : `published ${pdfs} in ${folder} (${madeWords(making)})${sandboxWords(making)}`,
  };
}

/** A browser without its sandbox is the user's choice, or root's lot; it is never kept quiet. */
const sandboxWords = ({ sheets }: Release['making']): string =>
  runsSandboxed() || sheets.every(({ made }) => made === 'kept') ? '' : "; the browser's sandbox was off";

/** The exit code. */
export async function build(wanted: string | null, flags: BuildFlags): Promise<number> {
  const opened = await openStore(flags);
  return runCommand(wanted, flags, {
    ready: (prepared) => {
      const options = toOptions(prepared, flags);
      return options.ok ? done((hooks) => buildEdition({ ...options.value, ...opened }, hooks)) : options;
    },
    success: (release) => ({
      ...describe(release),
      notes: [...opened.notes(), ...(flags.why === true ? whyLines(release.making) : [])],
    }),
    finish: opened.close,
  });
}
