// The order of the stages of a gallery: those of a build up to print, then pictures of everything.
import { done } from './diagnostics/diagnostic.ts';
import { type Outcome, runSteps } from './diagnostics/steps.ts';
import type { Figure } from './model/figure.ts';
import type { BuildOptions } from './model/options.ts';
import type { Printed } from './model/sheet.ts';
import type { GalleryJob } from './pictures/index.ts';
import { type BuildHooks, press } from './pipeline.ts';

export type GalleryHooks = BuildHooks & Required<Pick<GalleryJob, 'onPage'>>;

/**
 *     Printed[], Figure[] ──gallery──▶ files ──replace──▶ output/<edition>.gallery/
 *
 * The folder. Preflight's findings are shown among the pages and stop nothing: what breaks a promise is what somebody
 * wants to look at.
 */
export const gallery = (options: BuildOptions, hooks: GalleryHooks): Promise<Outcome<string>> =>
  runSteps(hooks, options.strict, async (steps) => {
    const printed: Printed[] = [];
    const figures: Figure[] = [];
    const sink = async (one: Printed) => done(printed.push(one));
    const made = await press(options, hooks, steps, {
      sinkFor: async () => sink,
      onFigures: (some) => void figures.push(...some),
    });
    const verdict = await steps.run('preflight', async () => done(await made.verdict()));
    const findings = verdict.ok ? verdict.warnings : verdict.diagnostics;
    const { gallery } = await import('./pictures/index.ts');
    const { replace } = await import('./publish/index.ts');
    const { edition, cities } = made.dataset;
    const place = new Map(cities.map(({ id }, index) => [id, index]));
    printed.sort((a, b) => order(a, place) - order(b, place) || (a.sheet.id < b.sheet.id ? -1 : 1));
    const { programVersion } = options;
    const job = { ...made, printed, figures, edition, findings, programVersion, ...hooks };
    const files = await steps.run('gallery', () => gallery(job));
    const out = `${options.target}.gallery`;
    return steps.run('publish', () => replace({ files, out, signal: hooks.signal }));
  });

/** Whitepapers, then briefs by their city; they come off the press as they can. */
const order = ({ sheet }: Printed, place: ReadonlyMap<string, number>): number =>
  sheet.city === null ? -1 : (place.get(sheet.city) ?? 0);
