// indexpress cache: what earlier builds have left to be used again, and how to be rid of it.
import { cacheFolder } from '../../cache/folder.ts';
import { cacheStats, clearCache } from '../../cache/index.ts';
import { count } from '../count-words.ts';
import { EXIT } from '../exit-code.ts';
import { openTerminal } from '../terminal.ts';
import type { VerdictFlags } from './flags.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The exit code. */
export async function stats({ json }: VerdictFlags): Promise<number> {
  const terminal = openTerminal();
  const folder = cacheFolder(process.env);
  const { kinds } = await cacheStats(folder);
  if (json) terminal.result(JSON.stringify({ ok: true, folder, kinds }, null, 2));
  else {
    terminal.result(folder);
    for (const [kind, { entries, bytes }] of Object.entries(kinds))
      terminal.result(`${kind.padEnd(10)}${String(entries).padStart(7)}${megabytes(bytes).padStart(12)}`);
  }
  return EXIT.done;
}

/** The exit code. */
export async function clear({ json, quiet }: VerdictFlags): Promise<number> {
  const terminal = openTerminal();
  const folder = cacheFolder(process.env);
  const { kinds } = await cacheStats(folder);
  const entries = Object.values(kinds).reduce((sum, kind) => sum + kind.entries, 0);
  await clearCache(folder);
  if (json) terminal.result(JSON.stringify({ ok: true, folder, cleared: entries }, null, 2));
  else if (!quiet) terminal.result(`cleared ${folder}: ${count(entries, 'entry', 'entries')}`);
  return EXIT.done;
}
