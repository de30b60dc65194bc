// What a process and all that it has started take, watched while they run (Linux).
import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

export interface Usage {
  /** Processor time of all processes; of one that has ended, what it had when it was last seen. */
  readonly cpuSeconds: number;
  /** The most that all processes held at once, shared pages counted once, in MB. */
  readonly peak: number;
  /** The most that the first process held by itself. */
  readonly own: number;
  /** The most of all processes in each quarter of the time. */
  readonly quarters: readonly number[];
}

interface Seen {
  readonly pid: number;
  readonly parent: number;
  readonly cpuSeconds: number;
}

interface Held {
  readonly all: number;
  readonly own: number;
}

export interface Watch {
  readonly end: () => Promise<Usage>;
}

const EVERY_MS = 100;
/** Looking costs processor time too: no more than a tenth of one. */
const REST = 9;
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Watches from now on; what the process took before is not counted. */
export function watchTree(root: number): Watch {
  const held: Held[] = [];
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const over = new AbortController();
  const look = async (): Promise<void> => {
    const tree = await treeOf(root);
    for (const { pid, cpuSeconds } of tree) {
      if (!first.has(pid)) first.set(pid, held.length === 0 ? cpuSeconds : 0);
      last.set(pid, cpuSeconds);
    }
    const all = await Promise.all(tree.map(async ({ pid }) => ({ pid, mb: await memoryOf(pid) })));
    held.push({
      all: all.reduce((sum, { mb }) => sum + mb, 0),
      own: all.find(({ pid }) => pid === root)?.mb ?? 0,
    });
  };
  const watching = (async () => {
    while (!over.signal.aborted) {
      const since = performance.now();
      await look();
      const rest = Math.max(EVERY_MS, REST * (performance.now() - since));
      await setTimeout(rest, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return {
    end: async () => {
      over.abort();
      await watching;
      const took = [...last].map(([pid, seconds]) => seconds - (first.get(pid) ?? 0));
      return { cpuSeconds: took.reduce((sum, seconds) => sum + seconds, 0), ...summarise(held) };
    },
  };
}

function summarise(held: readonly Held[]): Omit<Usage, 'cpuSeconds'> {
  const quarter = (nth: number): readonly Held[] =>
    held.slice(Math.floor((nth * held.length) / 4), Math.ceil(((nth + 1) * held.length) / 4));
  const peakOf = (some: readonly Held[]): number => Math.max(0, ...some.map(({ all }) => all));
  return {
    peak: peakOf(held),
    own: Math.max(0, ...held.map(({ own }) => own)),
    quarters: [0, 1, 2, 3].map((nth) => peakOf(quarter(nth))),
  };
}

/** A process may end at any time: its files are then gone. */
const readProc = (path: string): Promise<string> => readFile(`/proc/${path}`, 'utf8').catch(() => '');

async function treeOf(root: number): Promise<readonly Seen[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const seen = (await Promise.all(pids.map(look))).filter((one) => one !== null);
  const tree = seen.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...seen.filter(({ parent }) => parent === pid));
  return tree;
}

async function look(pid: number): Promise<Seen | null> {
  // The name before it may hold anything but ends with the last bracket.
  const text = await readProc(`${pid}/stat`);
  const fields = text
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  if (text === '') return null;
  return { pid, parent: fields[1] ?? 0, cpuSeconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS };
}

/** Its proportional share of what it shares with others, where the system tells; else all of what it holds. */
async function memoryOf(pid: number): Promise<number> {
  const kilobytes =
    /^Pss: +(\d+)/m.exec(await readProc(`${pid}/smaps_rollup`)) ??
    /^VmRSS:\s+(\d+)/m.exec(await readProc(`${pid}/status`));
  return Number(kilobytes?.[1] ?? 0) / 1024;
}
