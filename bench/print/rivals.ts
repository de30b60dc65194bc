// Who prints the same documents: we, jsreport, and WeasyPrint; each a round to warm up, then the rounds that count.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import type { Executable } from '../../src/print/browser/launch.ts';
import { print } from '../../src/print/index.ts';
import { unwrap } from '../../tests/score/make-dataset.ts';
import { watchTree } from '../process-tree.ts';
import { type composeBriefs, DATE } from './edition.ts';

export const ROUNDS = 3;
/** Presses of ours, browsers of jsreport's pool, processes of WeasyPrint. */
export const AT_ONCE = 2;
const PEERS = 'bench/peers';

export interface Rounds {
  readonly version: string;
  /** Of each round of all documents. */
  readonly ms: readonly number[];
  /** Of one round. */
  readonly bytes: number;
}

export interface Costs extends Rounds {
  /** Processor time of everything, its start and its first round too. */
  readonly cpuSeconds: number;
}

/** With what it has cost the processor. */
export async function withCosts<T extends Rounds | null>(
  work: () => Promise<T>,
): Promise<(T & Costs) | null> {
  const watch = watchTree(process.pid);
  const rounds = await work().finally(watch.end);
  const { cpuSeconds } = await watch.end();
  return rounds === null ? null : { ...rounds, cpuSeconds };
}

type Briefs = Awaited<ReturnType<typeof composeBriefs>>;

export async function printOurs({ sheets, shells, fonts }: Briefs): Promise<Rounds> {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => sheets);
  const total = rounds.length * sheets.length;
  const ends: number[] = [];
  let [count, bytes] = [0, 0];
  const onPrinted = ({ pdf }: { readonly pdf: Uint8Array }) => {
    count++;
    bytes += pdf.length;
    if (count % sheets.length === 0) ends.push(performance.now());
  };
  const job = { sheets: rounds, total, shells, fonts, jobs: AT_ONCE, date: DATE, browser: null, onPrinted };
  unwrap(await print(job));
  const ms = ends.slice(1).map((end, nth) => end - (ends[nth] ?? 0));
  return { version: '', ms, bytes: bytes / rounds.length };
}

async function run(program: string, words: readonly string[], env: Executable['env']): Promise<Rounds> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
  const all = [...words, String(ROUNDS), String(AT_ONCE)];
  const { stdout } = await promisify(execFile)(program, all, options);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** `null` where nobody has installed it: `npm run bench:peers` does. */
export async function printByJsreport(folder: string, { path, env }: Executable): Promise<Rounds | null> {
  if (!existsSync(join(PEERS, 'node_modules'))) return null;
  return run(process.execPath, [join(PEERS, 'print-jsreport.mjs'), folder, path], env);
}

/** `null` where it is not installed. */
export async function printByWeasyprint(folder: string): Promise<Rounds | null> {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return null;
  return run('python3', [join(PEERS, 'print_weasyprint.py'), folder], {});
}
