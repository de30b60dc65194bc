// Ctrl-C during a build: what was published before stays, and nothing is left lying about.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cli, compileCli, FIXTURES } from './run.ts';

let cli: Cli;
let out: string;
beforeAll(() => {
  cli = compileCli();
  out = mkdtempSync(join(tmpdir(), 'indexpress-out-'));
});
afterAll(() => rmSync(out, { recursive: true }));

/** Every file below the folder with its hash. */
function fingerprint(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .toSorted();
}

const words = () => ['build', 'three-cities', ...FIXTURES, '--out', out, '--only', 'brief', '--no-cache'];

describe('a build that is interrupted while it prints', () => {
  let before: readonly string[];
  beforeAll(async () => {
    const { code, stdout, stderr } = await cli.run(words());
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout.trimEnd().split('\n')).toContain(join(out, 'three-cities.partial', 'manifest.json'));
    before = fingerprint(out);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i and leaves the edition of before as it was', async (signal, exitCode) => {
    const { child, ended } = cli.start(words());
    // A stage is named when it is over, so this one is printing.
    child.stderr?.on('data', (part) => {
      if (String(part).includes('compose')) child.kill(signal);
    });
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain(`error[interrupted] stopped by ${signal} before anything was published`);
    expect(fingerprint(out)).toEqual(before);
  });
});
