// A place of its own for builds that are made to fail: output, cache, temporary folder; and what is left there.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { verify } from '../../src/publish/index.ts';
import { compileCli, type Ended, ROOT } from '../cli/run.ts';

export interface Workshop {
  readonly home: string;
  readonly out: string;
  readonly cache: string;
  readonly tmp: string;
  /** The folder of the edition, or of the part of it that is built. */
  readonly edition: string;
  start(how?: How): { readonly child: ChildProcess; readonly ended: Promise<Ended> };
  build(how?: How): Promise<Ended>;
  /** Of a whole build: fails the test where it has not worked. */
  publish(how?: How): Promise<Ended>;
  /** Command lines of processes that work with our temporary folder, at this very moment. */
  processes(): readonly string[];
  /** What is neither the edition nor wanted: beside it, in the temporary folder, in that of the cache. */
  leftovers(): readonly string[];
  close(): void;
}

export interface How {
  /** Replaces all words after `build three-cities`. */
  readonly words?: readonly string[];
  /** Beside the usual ones. */
  readonly flags?: readonly string[];
  readonly out?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file of `preload/`. */
  readonly preload?: string;
  readonly uid?: number;
}

const SMALL = ['--only', 'brief:alpha', '--lang', 'en', '--jobs', '1'];

export function openWorkshop(): Workshop {
  const { main } = compileCli();
  const home = mkdtempSync(join(tmpdir(), 'indexpress-faults-'));
  const [out, cache, tmp] = [join(home, 'out'), join(home, 'cache'), join(home, 'tmp')];
  mkdirSync(tmp);
  const start = ({ words, flags = [], out: other = out, env = {}, preload, uid }: How = {}) => {
    const usual = ['build', 'three-cities', '--data', 'tests/fixtures', '--out', other];
    const node = preload === undefined ? [] : ['--import', preloadOf(preload)];
    const { FORCE_COLOR: _, NO_COLOR: __, NODE_OPTIONS: ___, ...rest } = process.env;
    const all = { ...rest, TMPDIR: tmp, INDEXPRESS_CACHE: cache, ...env };
    const as = uid === undefined ? {} : { uid, gid: uid };
    const command = [...node, main, ...(words ?? [...usual, ...SMALL, ...flags])];
    return run(spawn(process.execPath, command, { cwd: ROOT, env: all, ...as }));
  };
  const build = (how?: How) => start(how).ended;
  return {
    home,
    out,
    cache,
    tmp,
    edition: join(out, 'three-cities.partial'),
    start,
    build,
    publish: async (how) => {
      const ended = await build(how);
      expect({ code: ended.code, stderr: ended.code === 0 ? '' : ended.stderr }).toEqual({
        code: 0,
        stderr: '',
      });
      return ended;
    },
    processes: () => commands().filter((command) => command.includes(tmp)),
    leftovers: () => [
      ...list(out).filter((name) => name !== 'three-cities.partial'),
      ...list(tmp),
      ...list(join(cache, 'tmp')),
    ],
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

const preloadOf = (file: string): string => fileURLToPath(new URL(`preload/${file}`, import.meta.url));

function run(child: ChildProcess) {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (part) => {
    stdout += part;
  });
  child.stderr?.on('data', (part) => {
    stderr += part;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function commands(): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      // It has just ended.
      return '';
    }
  });
}

/** Every file below the folder with its digest; fails the test where it is no whole edition. */
export async function wholeEdition(folder: string): Promise<readonly string[]> {
  const verified = await verify(folder);
  expect(verified.ok ? verified.value.findings : verified.diagnostics).toEqual([]);
  return fingerprint(folder);
}

export const fingerprint = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(
      (file) =>
        `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    )
    .toSorted();

/** The date in the PDFs: another one makes another edition, of which no print is kept. */
export const dated = (day: number): Readonly<Record<string, string>> => ({
  SOURCE_DATE_EPOCH: String(1_527_724_800 + day * 86_400),
});

/** A failure that the user can mend: its exit code, its code, what to do, and no trace of a bug. */
export function expectFailure({ code, stderr }: Ended, diagnostic: string, remedy: RegExp | string): void {
  expect({ code, stderr }).toMatchObject({ code: 1 });
  expect(stderr).toContain(`error[${diagnostic}]`);
  expect(stderr).toMatch(remedy);
  expect(stderr).not.toContain('bug:');
}

/** Some at a time; they must not need each other's folders. */
export async function inTurns<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  width = 3,
): Promise<void> {
  const rest = [...all];
  const lane = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
