// Has the figures of many charts drawn, some ahead of the others, and gathers what came of them in their order.
import { done, settle } from '../diagnostics/diagnostic.ts';
import type { Figure } from '../model/figure.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Drawing, Outcome, Scene } from './scene.ts';

export type Draughtsman = (scene: Scene, drawing: Drawing) => Promise<Result<Figure>>;

/** What a chart is drawn from, and the chart. */
export type Wish = readonly [Scene, (scene: Scene) => Outcome];

export interface Pace {
  /** Figures that are drawn, or wait for it, while further rows are made. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
}

/** What is known at once of a chart, and what is still being drawn. */
interface Begun {
  readonly findings: readonly Diagnostic[];
  readonly figures: readonly Promise<Result<Figure>>[];
}

/** A warning that has been told before, with these wishes or earlier ones, is not told again. */
export function openCollector(draw: Draughtsman, { atOnce, signal }: Pace) {
  const told = new Set<string>();
  return async (wishes: readonly Wish[]): Promise<Result<readonly Figure[]>> => {
    const begun: Begun[] = [];
    const open = new Set<Promise<unknown>>();
    const begin = (scene: Scene, drawing: Drawing): Promise<Result<Figure>> => {
      const figure = draw(scene, drawing);
      // Whoever waits for the figure hears of what goes wrong.
      const closed: Promise<unknown> = figure.catch(() => undefined).finally(() => open.delete(closed));
      open.add(closed);
      return figure;
    };
    try {
      for (const [scene, chartOf] of wishes) {
        signal.throwIfAborted();
        const { drawings, findings } = chartOf(scene);
        begun.push({ findings, figures: drawings.map((drawing) => begin(scene, drawing)) });
        while (open.size >= atOnce) await Promise.race(open);
      }
      return merge(await finish(begun), told);
    } finally {
      await Promise.all(open);
    }
  };
}

async function finish(begun: readonly Begun[]): Promise<readonly Result<readonly Figure[]>[]> {
  const results: Result<readonly Figure[]>[] = [];
  for (const { findings, figures } of begun) {
    results.push(done([], findings));
    for (const result of await Promise.all(figures)) {
      results.push(result.ok ? done([result.value], result.warnings) : result);
    }
  }
  return results;
}

/** All figures, or everything that is wrong; no finding twice, and no warning that is among those `told`. */
export function merge(
  results: readonly Result<readonly Figure[]>[],
  told: Set<string>,
): Result<readonly Figure[]> {
  const found = results.flatMap((result) => (result.ok ? result.warnings : result.diagnostics));
  const distinct = new Map(found.map((finding) => [JSON.stringify(finding), finding]));
  const fresh = [...distinct].filter(([text, { severity }]) => severity === 'error' || !told.has(text));
  for (const text of distinct.keys()) told.add(text);
  const findings = fresh.map(([, finding]) => finding);
  return settle(findings, () => results.flatMap((result) => (result.ok ? result.value : [])));
}
