// Where the prints of a build end up: in a folder beside the edition, until all of them are good.
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Steps } from '../diagnostics/steps.ts';
import type { Published } from '../model/release.ts';
import type { Result } from '../model/result.ts';
import { openStaging, type PublishOptions, publish, refuse, type Staging } from '../publish/index.ts';
import type { ProduceJob } from './index.ts';

export interface Desk {
  readonly open: (out: string) => Promise<ProduceJob['sink']>;
  /** The verdict as it is; what is refused is kept beside the edition. */
  readonly judge: <T>(verdict: Result<T>) => Promise<Result<T>>;
  readonly publish: (job: Omit<PublishOptions, 'staging'>) => Promise<Result<Published>>;
  /** Nothing of what was not published stays. */
  readonly close: () => Promise<void>;
}

export function openDesk(signal: AbortSignal, steps: Steps): Desk {
  let staging: Staging | null = null;
  const opened = (): Staging => {
    if (staging === null) throw new Error('nothing was printed');
    return staging;
  };
  return {
    open: async (out) => {
      staging = steps.take(await openStaging(out, signal));
      return async ({ sheet, pdf, pages }) => {
        const obstacle = await opened().add(sheet.file, pdf, { pages, print: sheet.print });
        return obstacle === null ? done(null) : failed([obstacle]);
      };
    },
    judge: (verdict) => refuse(verdict, opened()),
    publish: (job) => publish({ ...job, staging: opened() }),
    close: async () => {
      const leftover = (await staging?.discard()) ?? null;
      if (leftover !== null) steps.take(done(null, [leftover]));
    },
  };
}
