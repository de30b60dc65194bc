// An interrupted run leaves no browser and no profile behind.
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { print } from '../../src/print/index.ts';
import { enterLair, type Lair } from './processes.ts';
import { jobOf, sheet } from './sheets.ts';

let lair: Lair;
beforeAll(async () => {
  lair = await enterLair();
});
afterAll(() => lair.leave());

const sheets = Array.from({ length: 12 }, (_, i) =>
  sheet(`s${i}`, `<p>${'人工智能 and more '.repeat(600)}</p>`),
);

it('ends the browsers and removes their profiles when it is interrupted in the middle', async () => {
  const controller = new AbortController();
  let atWork = 0;
  const onSheet = () => {
    // Looked at before anything else can happen: a sheet that ends after the interruption finds none left.
    if (!controller.signal.aborted) atWork = lair.processes().length;
    controller.abort(new Error('stopped by hand'));
  };
  const run = print(await jobOf(sheets, { jobs: 2, signal: controller.signal, onSheet }));
  await expect(run).rejects.toThrow('stopped by hand');
  expect(atWork).toBeGreaterThan(0);
  expect(lair.processes()).toEqual([]);
  expect(await readdir(lair.folder)).toEqual([]);
});

it('starts no browser when it is interrupted before', async () => {
  const signal = AbortSignal.abort(new Error('stopped early'));
  await expect(print(await jobOf(sheets, { signal }))).rejects.toThrow('stopped early');
  expect(await readdir(lair.folder)).toEqual([]);
});

it('leaves nothing behind after a run that ends well', async () => {
  const run = await print(await jobOf(sheets.slice(0, 2)));
  expect(run.ok).toBe(true);
  expect(lair.processes()).toEqual([]);
  expect(await readdir(lair.folder)).toEqual([]);
});
