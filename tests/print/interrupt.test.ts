// An interrupted run leaves no browser and no profile behind.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { print } from '../../src/print/index.ts';
import { jobOf, sheet } from './sheets.ts';

const before = process.env.TMPDIR;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interrupt-'));
  process.env.TMPDIR = folder;
});
afterAll(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(folder, { recursive: true });
});

/** Processes whose profile lies in our temporary folder, at this very moment. */
function browsers(): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(commandOf).filter((command) => command.includes(folder));
}

/** Empty for a process that has just ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const sheets = Array.from({ length: 12 }, (_, i) =>
  sheet(`s${i}`, `<p>${'人工智能 and more '.repeat(600)}</p>`),
);

it('ends the browsers and removes their profiles when it is interrupted in the middle', async () => {
  const controller = new AbortController();
  let atWork = 0;
  const onSheet = () => {
    // Looked at before anything else can happen: a sheet that ends after the interruption finds none left.
    if (!controller.signal.aborted) atWork = browsers().length;
    controller.abort(new Error('stopped by hand'));
  };
  const run = print(await jobOf(sheets, { jobs: 2, signal: controller.signal, onSheet }));
  await expect(run).rejects.toThrow('stopped by hand');
  expect(atWork).toBeGreaterThan(0);
  expect(browsers()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

it('starts no browser when it is interrupted before', async () => {
  const signal = AbortSignal.abort(new Error('stopped early'));
  await expect(print(await jobOf(sheets, { signal }))).rejects.toThrow('stopped early');
  expect(await readdir(folder)).toEqual([]);
});

it('leaves nothing behind after a run that ends well', async () => {
  const run = await print(await jobOf(sheets.slice(0, 2)));
  expect(run.ok).toBe(true);
  expect(browsers()).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});
