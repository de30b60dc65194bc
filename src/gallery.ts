// The order of the stages of a gallery: those of a build up to print, then pictures of everything.
import { done } from './diagnostics/diagnostic.ts';
import { type Outcome, runSteps } from './diagnostics/steps.ts';
import type { BuildOptions } from './model/options.ts';
import type { GalleryJob } from './pictures/index.ts';
import { type BuildHooks, importPress, press } from './pipeline.ts';

export type GalleryHooks = BuildHooks & Required<Pick<GalleryJob, 'onPage'>>;

/**
 *     Printed[], Figure[] ──gallery──▶ files ──replace──▶ output/<edition>.gallery/
 *
 * The folder. Preflight's findings are shown among the pages and stop nothing: what breaks a promise is what somebody
 * wants to look at.
 */
export const gallery = (options: BuildOptions, hooks: GalleryHooks): Promise<Outcome<string>> =>
  runSteps(hooks, options.strict, async (steps) => {
    const made = await press(options, hooks, steps);
    const { replace } = await importPress();
    const verdict = await steps.run('preflight', async () => done(await made.flight.verdicts(made.printed)));
    const findings = verdict.ok ? verdict.warnings : verdict.diagnostics;
    const { gallery } = await import('./pictures/index.ts');
    const { edition } = made.dataset;
    const job = { ...made, edition, findings, onPage: hooks.onPage };
    const files = await steps.run('gallery', () => gallery(job));
    const out = `${options.target}.gallery`;
    return steps.run('publish', () => replace({ files, out, signal: hooks.signal }));
  });
