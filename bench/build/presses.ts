// What one press more brings: the same briefs with one, two and four.
import { join } from 'node:path';
import { writeEdition } from '../edition/make-edition.ts';
import { type Line, line } from '../line.ts';
import { inWorkshop } from '../workshop.ts';
import { runBuild, unpackedCache } from './run.ts';

/** As many as are drawn and composed in one go, so that the stages follow one another. */
const CITIES = 64;

export const measurePresses = (): AsyncIterable<Line> =>
  inWorkshop(async function* (folder) {
    const data = join(folder, 'data');
    const edition = `synthetic-${CITIES}`;
    const languages = ['zh', 'en'] as const;
    writeEdition(join(data, edition), { cities: CITIES, languages });
    const cache = await unpackedCache(folder);
    const briefs = CITIES * languages.length;
    for (const jobs of [1, 2, 4]) {
      const flags = ['--jobs', String(jobs), '--no-cache', '--why'];
      const { seconds, usage, stages, drawn } = await runBuild({
        edition,
        data,
        out: join(folder, `output-${jobs}`),
        cache,
        flags,
      });
      const label = jobs === 1 ? '1 press' : `${jobs} presses`;
      const cpu = `${((1000 * usage.cpuSeconds) / briefs).toFixed(0)} ms of processor time`;
      yield line(`a chart, ${label}`, (1000 * (stages.chart ?? 0)) / drawn, 'ms', null, `${drawn} drawn`);
      yield line(`a brief's print and checks, ${label}`, (1000 * (stages.print ?? 0)) / briefs, 'ms');
      yield line(`a brief, from data to PDF, ${label}`, (1000 * seconds) / briefs, 'ms', null, cpu);
    }
  });
