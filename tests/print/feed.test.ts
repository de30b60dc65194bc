// How sheets come to the presses: batch by batch, no earlier than they are needed, and what happens when none come.
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/model/sheet.ts';
import { openFeed } from '../../src/print/feed.ts';
import { print } from '../../src/print/index.ts';
import { enterLair, type Lair } from './processes.ts';
import { jobOf, printed, sheet } from './sheets.ts';

const never = new AbortController().signal;
const feedOf = (batches: AsyncIterable<readonly number[]> | Iterable<readonly number[]>, low = 1) =>
  openFeed(batches, { low, take: (batch: readonly number[]) => batch, signal: never });

async function allOf(feed: { readonly next: () => Promise<number | null> }): Promise<readonly number[]> {
  const all: number[] = [];
  for (let one = await feed.next(); one !== null; one = await feed.next()) all.push(one);
  return all;
}

describe('a feed', () => {
  it('hands out the batches of either kind of iterable, one after the other, empty ones among them', async () => {
    const slow = async function* () {
      yield [1, 2];
      yield [];
      yield [3];
    };
    expect(await allOf(feedOf(slow()))).toEqual([1, 2, 3]);
    expect(await allOf(feedOf([[1, 2], [], [3]]))).toEqual([1, 2, 3]);
    expect(await allOf(feedOf([]))).toEqual([]);
  });

  it('asks for the next batch when few wait, before the last is handed out', async () => {
    let asked = 0;
    const batches = function* () {
      for (asked = 1; asked <= 3; asked++) yield [10 * asked, 10 * asked + 1, 10 * asked + 2];
    };
    const feed = feedOf(batches(), 1);
    expect([await feed.next(), asked]).toEqual([10, 1]);
    await feed.next();
    expect([await feed.next(), asked]).toEqual([12, 2]);
  });

  it('throws what the iterable throws, to everybody who asks', async () => {
    const broken = function* () {
      yield [1];
      throw new Error('no paper');
    };
    const feed = feedOf(broken(), 0);
    expect(await feed.next()).toBe(1);
    await expect(feed.next()).rejects.toThrow('no paper');
    await expect(feed.next()).rejects.toThrow('no paper');
  });

  it('ends the iterable when no more is wanted', async () => {
    let ended = false;
    const batches = function* () {
      try {
        for (;;) yield [1, 2, 3];
      } finally {
        ended = true;
      }
    };
    const feed = feedOf(batches());
    await feed.next();
    feed.end();
    expect(await feed.next()).toBe(null);
    expect(ended).toBe(true);
  });
});

describe('a run', () => {
  let lair: Lair;
  beforeEach(async () => {
    lair = await enterLair();
  });
  afterEach(async () => {
    expect(lair.processes()).toEqual([]);
    expect(await readdir(lair.folder)).toEqual([]);
    await lair.leave();
  });

  const sheets = ['one', 'two', 'three', 'four'].map((id) => sheet(id, `<p>${id} 城市</p>`));
  const batchesOf = async function* (some: readonly Sheet[], made: Sheet[] = []) {
    for (const each of some) {
      made.push(each);
      yield [each];
    }
  };

  it('of no sheet starts no browser, even where there is none to start', async () => {
    const run = await print(await jobOf([], { sheets: [[], []], browser: '/nowhere/chrome' }));
    expect(run).toMatchObject({ ok: true, value: { count: 0, versions: { browser: '' } } });
  });

  it('prints the sheets of all batches', async () => {
    const run = await printed(sheets, { sheets: batchesOf(sheets), jobs: 2 });
    expect(run.map((one) => one.sheet.id)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('makes no more sheets while the printed ones are not taken', async () => {
    const made: Sheet[] = [];
    const ahead: number[] = [];
    const many = Array.from({ length: 12 }, (_, index) => sheet(`s${index}`, '<p>城</p>'));
    const onPrinted = async () => {
      // Time enough to make them all.
      for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
      ahead.push(made.length - ahead.length);
    };
    const run = await print(await jobOf([], { sheets: batchesOf(many, made), onPrinted }));
    expect(run.ok && run.value.count).toBe(12);
    // The one at hand, the next on the press, two that wait for it, and one that was asked for when only two waited.
    expect(Math.max(...ahead)).toBe(5);
  });

  it('ends with what taking a printed sheet throws', async () => {
    const onPrinted = async () => {
      throw new Error('the shelf is full');
    };
    await expect(print(await jobOf(sheets, { onPrinted, jobs: 2 }))).rejects.toThrow('the shelf is full');
  });

  it('ends with what making the sheets throws, in the middle of the printing', async () => {
    const broken = async function* () {
      yield sheets;
      throw new Error('no more paper');
    };
    await expect(print(await jobOf(sheets, { sheets: broken(), jobs: 2 }))).rejects.toThrow('no more paper');
  });

  it('that is interrupted does not wait for sheets that never come', async () => {
    const controller = new AbortController();
    const endless = async function* () {
      yield sheets.slice(0, 1);
      await new Promise(() => undefined);
    };
    const { signal } = controller;
    const onPrinted = () => controller.abort(new Error('stopped by hand'));
    const job = await jobOf(sheets, { sheets: endless(), jobs: 2, signal, onPrinted });
    await expect(print(job)).rejects.toThrow('stopped by hand');
  });

  it('prints the good sheets beside one with a character that no font has, and says which', async () => {
    const ids: string[] = [];
    const run = await print(
      await jobOf([], {
        sheets: [[sheet('bad', '<p>ሀ</p>')], [sheet('good', '<p>城</p>')], [sheet('worse', '<p>ሀ</p>')]],
        onPrinted: (one) => void ids.push(one.sheet.id),
      }),
    );
    expect(ids).toEqual(['good']);
    const message = expect.stringContaining('of bad and 1 other sheet');
    expect(run.ok ? [] : run.diagnostics).toMatchObject([{ code: 'missing-glyph', message }]);
  });
});
