// A whole edition, built as a user would: for the first time, again, and after a change.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Aim, type Line, line, most } from '../line.ts';
import { inWorkshop } from '../workshop.ts';
import { type Built, runBuild, unpackedCache } from './run.ts';

const EDITION = '2018';

const whole = (name: string, { seconds, usage, summary }: Built, aim: Aim | null): Line =>
  line(name, seconds, 's', aim, `${usage.cpuSeconds.toFixed(1)} s of processor time; ${summary}`);

const stagesOf = ({ stages }: Built): readonly Line[] =>
  Object.entries(stages).map(([stage, seconds]) => line(`    ${stage}`, seconds, 's'));

/** As somebody would who finds a slip of the pen. */
function changeOneWord(folder: string): void {
  const file = join(folder, EDITION, 'cities', 'hefei.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace('gaining ground quickly', 'gaining ground steadily');
  if (changed === text) throw new Error(`${file} no longer has the words that are to be changed`);
  writeFileSync(file, changed);
}

export const measureBuild = (): AsyncIterable<Line> =>
  inWorkshop(async function* (folder) {
    const [data, out] = [join(folder, 'data'), join(folder, 'output')];
    cpSync(join('data', EDITION), join(data, EDITION), { recursive: true });
    const cache = await unpackedCache(folder);
    const again = () => runBuild({ edition: EDITION, data, out, cache, flags: [] });
    const cold = await again();
    yield whole(`${EDITION}, nothing in the cache`, cold, most(12));
    yield* stagesOf(cold);
    yield whole(`${EDITION}, nothing changed`, await again(), most(0.5));
    rmSync(out, { recursive: true });
    yield whole(`${EDITION}, output removed, cache full`, await again(), null);
    changeOneWord(data);
    const changed = await again();
    yield whole(`${EDITION}, one word changed in one city`, changed, null);
    yield* stagesOf(changed);
  });
