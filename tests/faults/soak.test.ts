// Thousands of prints with flat memory and no lost process. Two thousand only on request: SOAK=1 npx vitest run tests/faults/soak.test.ts
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Sheet } from '../../src/model/sheet.ts';
import { print } from '../../src/print/index.ts';
import { jobOf, sheet } from '../print/sheets.ts';

const COUNT = 2_000;
const SAMPLE = 100;
const BATCH = 50;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly kilobytes: number;
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has just ended.
    return '';
  }
};

/** All processes; memory that several share counts for each its part. */
function processes(): readonly Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({
    pid: Number(pid),
    parent: Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0),
    command: read(`/proc/${pid}/cmdline`),
    kilobytes: Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  }));
}

/** Ourselves and everything below, in megabytes. */
function memory(): number {
  const all = processes();
  const mine = new Set([process.pid]);
  for (const { pid, parent } of all.toSorted((a, b) => a.pid - b.pid)) if (mine.has(parent)) mine.add(pid);
  const kilobytes = all.filter(({ pid }) => mine.has(pid)).reduce((sum, one) => sum + one.kilobytes, 0);
  return Math.round(kilobytes / 1024);
}

function* batches(): Iterable<readonly Sheet[]> {
  for (let from = 0; from < COUNT; from += BATCH)
    yield Array.from({ length: BATCH }, (_, at) =>
      sheet(`s${from + at}`, `<h1>城市 ${from + at}</h1><p>${'人工智能 words '.repeat(60)}</p>`),
    );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

it.runIf(process.env.SOAK === '1')(
  `${COUNT} prints need no more memory at their end than in their middle, and lose no process`,
  async () => {
    const before = process.env.TMPDIR;
    const tmp = await mkdtemp(join(tmpdir(), 'indexpress-soak-'));
    process.env.TMPDIR = tmp;
    try {
      const samples: number[] = [];
      let done = 0;
      const onPrinted = () => {
        if (++done % SAMPLE === 0) samples.push(memory());
      };
      const run = await print(await jobOf([], { sheets: batches(), total: COUNT, jobs: 2, onPrinted }));
      expect(run.ok ? run.value.count : run.diagnostics).toBe(COUNT);
      process.stdout.write(`MB after each ${SAMPLE} prints: ${samples.join(' ')}\n`);
      const half = samples.length / 2;
      // The first samples are those of browsers that have just started.
      const [first, second] = [mean(samples.slice(2, half)), mean(samples.slice(half))];
      expect(second).toBeLessThan(first * 1.1);
      expect(processes().filter(({ command }) => command.includes(tmp))).toEqual([]);
      expect(await readdir(tmp)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await rm(tmp, { recursive: true });
    }
  },
  1_200_000,
);
