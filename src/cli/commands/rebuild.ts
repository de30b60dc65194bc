// indexpress verify --rebuild: builds the edition once more, aside and without the cache, and compares.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { done, settle } from '../../diagnostics/diagnostic.ts';
import type { Outcome } from '../../diagnostics/steps.ts';
import type { Release } from '../../model/release.ts';
import { type BuildHooks, build } from '../../pipeline.ts';
import { compareReleases, type Verified } from '../../publish/index.ts';
import { readCodeId } from '../code-id.ts';
import { type Plan, toOptions } from './build.ts';
import { runCommand } from './run-command.ts';
import { type VerifyFlags, verdictLine } from './verify.ts';

/** The exit code. `held` is what the manifest of the published edition says. */
export async function rebuild(folder: string, held: Verified, flags: VerifyFlags): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), 'indexpress-rebuild-'));
  const common = { ...flags, strict: false, cache: false, out: scratch };
  try {
    return await runCommand(held.edition, common, {
      ready: (prepared) => {
        const plan = toOptions(prepared, common);
        return plan.ok ? done((hooks) => compareWith(folder, plan.value, hooks)) : plan;
      },
      success: () => ({
        lines: [verdictLine(folder, held, 0)],
        fields: { folder, ...held },
        summary: 'a fresh build makes the same bytes',
      }),
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function compareWith(folder: string, plan: Plan, hooks: BuildHooks): Promise<Outcome<Release>> {
  const built = await build({ ...plan, store: null, code: readCodeId() }, hooks);
  const { result } = built;
  if (!result.ok) return built;
  const isPart = basename(folder).endsWith('.partial');
  const differences = await compareReleases(folder, result.value.folder, isPart);
  return { ...built, result: settle([...result.warnings, ...differences], () => result.value) };
}
