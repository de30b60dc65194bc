// The browsers that a test has started, told by the temporary folder in which their profiles lie.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Lair {
  readonly folder: string;
  /** Process ids of the browsers themselves, at this very moment. */
  readonly browsers: () => readonly number[];
  /** Those in which the pages live. */
  readonly pages: () => readonly number[];
  /** All of them. */
  readonly processes: () => readonly number[];
  /** Puts everything back. */
  readonly leave: () => Promise<void>;
}

/** From now on all temporary files of this process lie in a folder of their own. */
export async function enterLair(): Promise<Lair> {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(tmpdir(), 'lair-'));
  process.env.TMPDIR = folder;
  const processes = () => pids().filter((pid) => read(pid, 'environ').includes(folder));
  const ofType = (type: RegExp) => () => processes().filter((pid) => type.test(read(pid, 'cmdline')));
  return {
    folder,
    processes,
    browsers: ofType(/^(?!.*--type=).*--user-data-dir=/s),
    pages: ofType(/--type=renderer/),
    leave: async () => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await rm(folder, { recursive: true });
    },
  };
}

const pids = (): readonly number[] => readdirSync('/proc').map(Number).filter(Number.isInteger);

/** What the kernel knows of a process; empty for one that has just ended, or is another user's. */
function read(pid: number, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
