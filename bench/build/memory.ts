// Many briefs in one run: how fast, and whether memory stays flat.
import { join } from 'node:path';
import { writeEdition } from '../edition/make-edition.ts';
import { type Aim, type Line, line, most } from '../line.ts';
import { inWorkshop } from '../workshop.ts';
import { runBuild, unpackedCache } from './run.ts';

interface Crowd {
  readonly cities: number;
  readonly seconds: Aim | null;
  readonly perBrief: Aim | null;
  readonly memory: Aim | null;
}

const LANGUAGES = ['zh', 'en'] as const;

const measureCrowd = ({ cities, seconds: wanted, perBrief, memory: limit }: Crowd): AsyncIterable<Line> =>
  inWorkshop(async function* (folder) {
    const edition = `synthetic-${cities}`;
    const data = join(folder, 'data');
    writeEdition(join(data, edition), { cities, languages: LANGUAGES });
    const cache = await unpackedCache(folder);
    const out = join(folder, 'output');
    const { seconds, usage, stages } = await runBuild({ edition, data, out, cache, flags: [] });
    const briefs = cities * LANGUAGES.length;
    const name = `${briefs} briefs`;
    const cpu = `${((1000 * usage.cpuSeconds) / briefs).toFixed(0)} ms of processor time a brief`;
    yield line(name, seconds, 's', wanted, cpu);
    yield line(`${name}: each, from data to PDF`, (1000 * seconds) / briefs, 'ms', perBrief);
    for (const [stage, took] of Object.entries(stages)) yield line(`    ${stage}`, took, 's');
    const quarters = usage.quarters.map((mb) => mb.toFixed(0)).join(', ');
    yield line(`${name}: peak of all processes`, usage.peak, 'MB', limit, `by quarters ${quarters}`);
    yield line(`${name}: peak of the first process`, usage.own, 'MB');
  });

export const measureThousand = (): AsyncIterable<Line> =>
  measureCrowd({ cities: 500, seconds: null, perBrief: most(40), memory: null });

export const measureSixThousand = (): AsyncIterable<Line> =>
  measureCrowd({ cities: 3000, seconds: most(360), perBrief: null, memory: most(1500) });
