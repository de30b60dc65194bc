// Builds as a user would: the compiled program as a process of its own, whose progress is read from its lines.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Usage, watchTree } from '../process-tree.ts';

const PROGRAM = 'dist/cli/main.js';
const STAGE = /^([a-z]+) +(\d+\.\d) s/;
const DRAWN = /^figures: (\d+) drawn/;
const SUMMARY = /^(published|nothing has changed)/;

export interface Build {
  readonly edition: string;
  /** Folder of the editions. */
  readonly data: string;
  readonly out: string;
  /** Stands for the user's `~/.cache`. */
  readonly cache: string;
  readonly flags: readonly string[];
}

export interface Built {
  readonly seconds: number;
  /** Seconds of each stage; with more than 64 cities, what the later ones need passes while the first are printed. */
  readonly stages: Readonly<Record<string, number>>;
  /** How many figures were drawn; with `--why`. */
  readonly drawn: number;
  readonly summary: string;
  /** Of the program and everything that it has started. */
  readonly usage: Usage;
}

/** Throws where the build does not succeed. */
export async function runBuild({ edition, data, out, cache, flags }: Build): Promise<Built> {
  const words = [PROGRAM, 'build', edition, '--data', data, '--out', out, ...flags];
  const env = { ...process.env, XDG_CACHE_HOME: cache, INDEXPRESS_CACHE: '', NO_COLOR: '1' };
  const since = performance.now();
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const watch = watchTree(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - since) / 1000;
  const usage = await watch.end();
  const lines = said.join('').split('\n');
  if (code !== 0) throw new Error(`the build ended with ${code}\n${lines.slice(-20).join('\n')}`);
  return { seconds, usage, ...read(lines) };
}

function read(lines: readonly string[]): Pick<Built, 'stages' | 'drawn' | 'summary'> {
  const stages = lines.flatMap((text) => {
    const found = STAGE.exec(text);
    return found === null ? [] : [[found[1] ?? '', Number(found[2])] as const];
  });
  const drawn = lines.map((text) => DRAWN.exec(text)?.[1]).find((count) => count !== undefined);
  const summary = lines.find((text) => SUMMARY.test(text)) ?? '';
  return {
    stages: Object.fromEntries(stages),
    drawn: Number(drawn ?? 0),
    summary: /\(([^)]*)\)/.exec(summary)?.[1] ?? summary.replace(/:.*/, ''),
  };
}

/** A user's cache folder with the browser unpacked and nothing else in it. */
export async function unpackedCache(folder: string): Promise<string> {
  const cache = join(folder, 'cache');
  const out = join(folder, 'unpacked');
  const flags = ['--only', 'brief:beijing', '--lang', 'zh', '--no-cache'];
  await runBuild({ edition: '2018', data: 'data', out, cache, flags });
  rmSync(out, { recursive: true });
  rmSync(join(cache, 'indexpress', 'build'), { recursive: true, force: true });
  return cache;
}
