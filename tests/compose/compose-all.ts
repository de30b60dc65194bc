// All sheets of an edition at once, for tests that look at them.
import { type ComposeJob, openComposer } from '../../src/compose/index.ts';
import { failed, settle } from '../../src/diagnostics/diagnostic.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Result } from '../../src/model/result.ts';
import type { Sheet, Shell } from '../../src/model/sheet.ts';

interface Composed {
  readonly sheets: readonly Sheet[];
  readonly shells: readonly Shell[];
}

export async function composeAll(
  job: ComposeJob & { readonly figures: readonly Figure[] },
): Promise<Result<Composed>> {
  const opened = await openComposer(job);
  if (!opened.ok) return opened;
  const { whitepapers, briefs, shells } = opened.value;
  const cities = new Set(job.dataset.cities.map(({ id }) => id));
  const results = [whitepapers(job.figures), briefs(job.figures, cities)];
  const findings = results.flatMap((result) => (result.ok ? result.warnings : result.diagnostics));
  if (results.some(({ ok }) => !ok)) return failed(findings);
  const sheets = results.flatMap((result) => (result.ok ? result.value : []));
  return settle(findings, () => ({ sheets, shells }));
}
