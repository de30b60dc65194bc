// indexpress build: the whole way from the data to a published edition, or to a part of one.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { BuildOptions } from '../../model/options.ts';
import type { Release } from '../../model/release.ts';
import type { Result } from '../../model/result.ts';
import { build as buildEdition } from '../../pipeline.ts';
import { parseOnly, selectFrom } from '../choose-sheets.ts';
import { count } from '../count-words.ts';
import { guardOutput } from '../guard-output.ts';
import { readProgramInfo } from '../program-info.ts';
import type { Success } from '../report.ts';
import type { CommonFlags } from './flags.ts';
import type { Prepared } from './prepare.ts';
import { runCommand } from './run-command.ts';

export interface BuildFlags extends CommonFlags {
  readonly out: string;
  readonly only?: readonly string[];
  readonly jobs?: number;
  readonly browser?: string;
}

export function toOptions(prepared: Prepared, flags: BuildFlags): Result<BuildOptions> {
  const target = join(flags.out, prepared.edition);
  const only = parseOnly(flags.only ?? null);
  const clashes = guardOutput(target, [prepared.folder, prepared.templates]);
  if (!only.ok) return failed([...only.diagnostics, ...clashes]);
  if (clashes.length > 0) return failed(clashes);
  return done({
    ...prepared,
    target,
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

function describe({ folder, files }: Release): Success {
  const pdfs = files.filter(({ path }) => path.endsWith('.pdf')).length;
  return {
    lines: files.map(({ path }) => join(folder, path)),
    fields: { folder, files },
    summary: `published ${count(pdfs, 'PDF')} in ${folder}`,
  };
}

/** The exit code. */
export function build(wanted: string | null, flags: BuildFlags): Promise<number> {
  return runCommand(wanted, flags, {
    ready: (prepared) => {
      const options = toOptions(prepared, flags);
      return options.ok ? done((hooks) => buildEdition(options.value, hooks)) : options;
    },
    success: describe,
  });
}
