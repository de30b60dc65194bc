// Prints the three cities, with everything left open that an edition can leave open, for the golden pages.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done } from '../../src/diagnostics/diagnostic.ts';
import { runSteps } from '../../src/diagnostics/steps.ts';
import type { Printed, Versions } from '../../src/model/sheet.ts';
import { press } from '../../src/pipeline.ts';
import { copyMarked } from './marked.ts';

const FIXTURE = 'tests/fixtures/three-cities';

const OPEN = `
uncertainty: {weights: 0.25, normalisation: [percentile-rank], imputation: [median], leave-out: true}
peers: {by: [{of: investment, logarithm: true}], count: 2}
`;

/** An edition that leaves something open has a chapter on it, which begins with the editor's words. */
const WORDS: Readonly<Record<string, string>> = {
  zh: '三座城市的名次取决于几项选择。本章说明名次有多稳。\n',
  en: 'The ranks of the three cities rest on some choices. This chapter says how firm they are.\n',
};

/** The fixture as a final edition. */
function copyOpen(folder: string): string {
  const copy = join(folder, 'edition');
  cpSync(FIXTURE, copy, { recursive: true });
  const file = join(copy, 'edition.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: final'));
  appendFileSync(file, OPEN);
  for (const [language, words] of Object.entries(WORDS))
    writeFileSync(join(copy, 'text', language, 'robustness.md'), words);
  return copy;
}

const HOOKS = {
  onStep: () => {},
  onStepEnd: () => {},
  onSheet: () => {},
  signal: new AbortController().signal,
};

export interface Fixture {
  readonly printed: readonly Printed[];
  readonly versions: Versions;
}

/** Every sheet of the fixture, from templates that leave marks in the HTML. */
export async function printFixture(): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'indexpress-visual-'));
  const options = {
    folder: copyOpen(folder),
    templates: copyMarked(folder),
    strict: false,
    target: join(folder, 'output'),
    select: () => done({ only: null, languages: null }),
    jobs: 2,
    browser: null,
    date: null,
    programVersion: '0.0.0',
    asked: '',
    store: null,
    code: 'tests',
  };
  const printed: Printed[] = [];
  const sink = async (one: Printed) => done(printed.push(one));
  try {
    const { result } = await runSteps(HOOKS, false, (steps) =>
      press(options, HOOKS, steps, { sinkFor: async () => sink }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 2));
    const { versions, verdict } = result.value;
    await verdict();
    return { printed, versions };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
