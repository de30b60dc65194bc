// explain: one number of one city, walked back to the file and line of its source.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, ROOT } from './run.ts';

const FIXTURE = ['--data', 'tests/fixtures/three-cities', '--quiet'];

let cli: Cli;
beforeAll(() => {
  cli = compileCli();
});

const explain = (...words: readonly string[]) => cli.run(['explain', ...words, ...FIXTURE]);

interface Said {
  readonly explanation: {
    readonly steps: readonly {
      readonly what: string;
      readonly value: number | null;
      readonly how: string;
      readonly place: { readonly file: string; readonly line: number } | null;
    }[];
    readonly children: readonly { readonly points: number }[];
  };
}

async function stepsOf(...words: readonly string[]): Promise<Said['explanation']> {
  const { code, stdout } = await explain(...words, '--json');
  expect(code).toBe(0);
  return (JSON.parse(stdout) as Said).explanation;
}

describe('explain', () => {
  it('names the line of the city file that holds the observation', async () => {
    const { steps } = await stepsOf('alpha', 'vacancy-rate');
    const observed = steps.find(({ what }) => what === 'observed');
    const { file = '', line = 0 } = observed?.place ?? {};
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
    expect(lines[line - 1]).toContain(String(observed?.value));
    expect(observed?.how).toMatch(/observation "vacancy-rate".*; source [\w-]+: /);
  });

  it('gives the points of the children, which sum to those of the node', async () => {
    const { steps, children } = await stepsOf('alpha');
    const sum = children.reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(steps.find(({ what }) => what === 'score')?.value ?? Number.NaN, 10);
  });

  it('finds ids whatever the case of their letters', async () => {
    expect((await explain('ALPHA')).stdout).toBe((await explain('alpha')).stdout);
  });

  it('prints one aligned line a step, with file and line', async () => {
    const { stdout } = await explain('alpha', 'vacancy-rate');
    expect(stdout).toMatch(/^score +\S+ +tests\/fixtures\/three-cities\/framework\.yaml:\d+ +rank \d/m);
  });

  it.each([
    ['alpah', undefined, 'error[unknown-city] explain has the city "alpah"', 'did you mean `alpha`?'],
    ['alpha', 'vacancy-rates', 'error[unknown-node]', 'did you mean `vacancy-rate`?'],
  ])('refuses %s %s as wrong usage, with the nearest id', async (city, node, message, hint) => {
    const { code, stderr } = await explain(city, ...(node === undefined ? [] : [node]));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});
