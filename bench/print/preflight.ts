// How long preflight takes beside the printing of the newest edition.
import { performance } from 'node:perf_hooks';
import { preflight } from '../../src/preflight/index.ts';
import { type Line, line, most } from '../line.ts';
import { type PrintedEdition, printEdition } from './edition.ts';

/** All checks once more, one after the other in one thread: what they cost in processor time. */
async function aloneMs({ printed, fonts }: PrintedEdition): Promise<number> {
  const flight = preflight({ fonts, threads: 1, signal: new AbortController().signal });
  const since = performance.now();
  for (const one of printed) await flight.check(one);
  const took = performance.now() - since;
  await flight.close();
  return took;
}

export async function* measurePreflight(): AsyncIterable<Line> {
  const edition = await printEdition(null);
  const { printed, printMs, waitMs } = edition;
  yield line(`${printed.length} sheets of 2018, printed and checked`, printMs, 'ms');
  yield line('the wait for preflight after the last print', (100 * waitMs) / printMs, '%', most(10));
  const alone = await aloneMs(edition);
  yield line('all checks once more in one thread', alone, 'ms');
}
