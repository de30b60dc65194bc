// Browsers that die, hang or do not start: a sheet is tried once more, the others are printed, nothing stays behind.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/model/sheet.ts';
import { launchBrowser } from '../../src/print/browser/launch.ts';
import { print } from '../../src/print/index.ts';
import { enterLair, type Lair } from './processes.ts';
import { jobOf, sheet } from './sheets.ts';

let lair: Lair;
beforeEach(async () => {
  lair = await enterLair();
});
afterEach(async () => {
  expect(lair.processes()).toEqual([]);
  expect(await readdir(lair.folder)).toEqual([]);
  await lair.leave();
});

const sheets = ['one', 'two', 'three'].map((id) => sheet(id, `<p>${'人工智能 and more '.repeat(200)}</p>`));

interface Blow {
  readonly signal: NodeJS.Signals;
  readonly victims: () => readonly number[];
  /** How often, at most. */
  readonly times: number;
  /** For the sheet on which it falls. */
  readonly patience: number;
}

/** Prints three sheets, and strikes whenever the press turns to the second and asks how long that may take. */
async function printStruck({ signal, victims, times, patience }: Blow) {
  const printed: string[] = [];
  let struck = 0;
  const strike = (): void => {
    if (struck === times) return;
    struck++;
    for (const pid of victims()) process.kill(pid, signal);
  };
  const job = await jobOf(sheets, {
    onPrinted: (one) => void printed.push(one.sheet.id),
    patience: ({ id }: Sheet) => {
      if (id === 'two') setImmediate(strike);
      return id === 'two' ? patience : 60_000;
    },
  });
  const run = await print(job);
  return { printed, struck, findings: run.ok ? [] : run.diagnostics };
}

describe('a browser that is killed while it prints', () => {
  const kill = { signal: 'SIGKILL', victims: () => lair.browsers(), patience: 60_000 } as const;

  it('is replaced, and the sheet is printed by the next', async () => {
    const { printed, struck, findings } = await printStruck({ ...kill, times: 1 });
    expect(struck).toBe(1);
    expect(findings).toEqual([]);
    expect(printed).toEqual(['one', 'two', 'three']);
  });

  it('and whose successor is killed too: the sheet is named, the others are printed', async () => {
    const { printed, struck, findings } = await printStruck({ ...kill, times: 2 });
    expect(struck).toBe(2);
    expect(findings).toMatchObject([{ code: 'print-failed', message: expect.stringContaining('two') }]);
    expect(printed).toEqual(['one', 'three']);
  });

  it('in the process of its page only: is replaced as well', async () => {
    const { printed, struck, findings } = await printStruck({ ...kill, victims: lair.pages, times: 1 });
    expect(struck).toBe(1);
    expect(findings).toEqual([]);
    expect(printed).toEqual(['one', 'two', 'three']);
  });
});

describe('a browser that hangs', () => {
  const stop = { signal: 'SIGSTOP', victims: () => lair.processes() } as const;

  it('is killed when its time is up, and the sheet is printed by the next', async () => {
    const { printed, struck, findings } = await printStruck({ ...stop, times: 1, patience: 5_000 });
    expect(struck).toBe(1);
    expect(findings).toEqual([]);
    expect(printed).toEqual(['one', 'two', 'three']);
  });

  it('and whose successor hangs too: the sheet is named, the others are printed', async () => {
    const { printed, struck, findings } = await printStruck({ ...stop, times: 2, patience: 900 });
    expect(struck).toBe(2);
    const message = expect.stringContaining('two within 1 s');
    expect(findings).toMatchObject([{ code: 'print-hung', message }]);
    expect(printed).toEqual(['one', 'three']);
  });
});

describe('a program that does not start as a browser', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'programs-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['ends at once', 'echo "no display" >&2; exit 3'],
    ['closes its pipes and goes on', 'exec 3<&- 4>&- ; sleep 1'],
    ['dies of a signal', 'kill -9 $$'],
  ])('as it %s: is named, once for all presses', async (_, script) => {
    const browser = join(folder, 'browser');
    await writeFile(browser, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const run = await print(await jobOf(sheets, { browser, jobs: 2 }));
    const message = expect.stringContaining(`the browser ${browser} does not start`);
    expect(run.ok ? [] : run.diagnostics).toMatchObject([{ code: 'browser-start', message }]);
  });

  it('as it never answers: is named when its time is up', async () => {
    const path = join(folder, 'silent');
    await writeFile(path, '#!/bin/sh\nsleep 300 & sleep 300\n', { mode: 0o755 });
    const launched = await launchBrowser({ path, sha256: '', env: {} }, 1_000);
    const message = `the browser ${path} does not start: it does not answer within 1 s`;
    expect(launched.ok ? [] : launched.diagnostics).toMatchObject([{ code: 'browser-start', message }]);
  });
});
