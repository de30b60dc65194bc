// audit, and what every command says of an edition that is only scored.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, ROOT } from './run.ts';

const HDI = ['--data', 'tests/fixtures/hdi', '--quiet'];

let cli: Cli;
beforeAll(() => {
  cli = compileCli();
});

describe('audit of the 2018 edition', () => {
  it('prints intervals, what moves the ranking, leave-one-out, bounds, and every table of the audit', async () => {
    const { code, stdout } = await cli.run(['audit', '2018', '--quiet']);
    expect(code).toBe(0);
    const titles = stdout.split('\n').filter((line) => /^[A-Z][A-Z ]+$/.test(line));
    expect(titles).toEqual([
      'RANK INTERVALS',
      'WHAT MOVES THE RANKING',
      'LEAVING ONE OUT',
      'WHAT MISSING VALUES COULD CHANGE',
      'COVERAGE',
      'DISTRIBUTIONS',
      'WEIGHTS AND IMPORTANCE',
      'RELIABILITY AND COMPONENTS',
      'CORRELATIONS THAT NEED A LOOK',
    ]);
    expect(stdout).toMatch(/^10000 recalculations over weights, normalisation, /m);
    expect(stdout).toMatch(/^ +1 +beijing +1 +1 +100% +1$/m);
    expect(stdout).not.toMatch(/NaN|undefined|null/);
  });

  it('says the same with one thread and with three', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => cli.run(['audit', '2018', '--json', '--quiet', '--jobs', jobs])),
    );
    expect(JSON.parse(one?.stdout ?? '').robustness.uncertainty.draws).toBe(10_000);
    expect(three?.stdout).toBe(one?.stdout);
  });
});

describe('an edition that is only scored', () => {
  it('is audited without uncertainty, and told so', async () => {
    const { code, stdout } = await cli.run(['audit', ...HDI]);
    expect(code).toBe(0);
    expect(stdout).toContain('The edition leaves nothing open');
  });

  it('is explained back to a line of the CSV file', async () => {
    const { code, stdout } = await cli.run(['explain', 'NOR', ...HDI]);
    expect(code).toBe(0);
    expect(stdout).toContain('geometric mean');
    const { stdout: leaf } = await cli.run(['explain', 'NOR', 'gnipc', ...HDI]);
    expect(leaf).toMatch(/^observed +[\d.]+ +tests\/fixtures\/hdi\/[\w-]+\.csv:\d+ +observation/m);
  });

  it('is scored as docs/method.md writes the Human Development Index, to the letter', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'indexpress-method-'));
    const blocks = [...readFileSync(join(ROOT, 'docs/method.md'), 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)];
    const files = {
      'edition.yaml': /^# edition\.yaml\nid: hdi/,
      'framework.yaml': /^# framework\.yaml\nscale/,
      'values.csv': /^code,/,
    };
    for (const [name, begins] of Object.entries(files)) {
      writeFileSync(join(folder, name), blocks.find(([, , text = '']) => begins.test(text))?.[2] ?? '');
    }
    const { code, stdout } = await cli.run(['score', '--data', folder, '--quiet']);
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    // The index as UNDP published it for 2021.
    expect(stdout).toMatch(/^ +1 +Switzerland +– +0\.962 /m);
    expect(stdout).toMatch(/^ +2 +Norway +– +0\.961 /m);
  });

  it('is not built: it names no outputs', async () => {
    const { code, stderr } = await cli.run(['build', ...HDI]);
    expect(code).toBe(1);
    expect(stderr).toContain('error[nothing-to-print]');
  });
});
