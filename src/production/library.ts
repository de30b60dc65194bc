// The prints of earlier builds, by what they were made from.
import { createHash } from 'node:crypto';
import type { PrintParts } from '../model/release.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Printed, Sheet, Shell } from '../model/sheet.ts';
import { identifyBrowser, printKey, printParts } from '../print/index.ts';
import type { ProduceJob } from './index.ts';
import type { Made } from './made.ts';
import { packPrint, unpackPrint } from './packed-print.ts';

export interface Kept {
  readonly printed: Printed;
  readonly findings: readonly Diagnostic[];
}

export interface Library {
  /** The very same, printed and checked before; `null` where there is none. */
  readonly find: (sheet: Sheet) => Promise<Kept | null>;
  readonly keep: (printed: Printed, findings: readonly Diagnostic[]) => Promise<void>;
  readonly report: (sheet: Sheet, made: Made['made']) => Made;
  /** `running` is the version of the one that has printed; `''` where none had to. */
  readonly browserVersion: (running: string) => Promise<string>;
}

export interface LibraryJob
  extends Pick<ProduceJob, 'store' | 'fonts' | 'date' | 'browser' | 'code' | 'programVersion'> {
  readonly shells: readonly Shell[];
}

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex');

/** Where the browser cannot be told, nothing is kept: the press will say what is wrong. */
export async function openLibrary(job: LibraryJob): Promise<Library> {
  const { shells, fonts, date, code } = job;
  const identity = await identifyBrowser(job.browser);
  const store = identity.ok ? job.store : null;
  const browser = identity.ok ? identity.value : '';
  const versionKey = digest('version', browser);
  const version = (await store?.get('print', versionKey))?.toString('utf8') ?? '';
  const context = { shells, fonts: fonts.versions, date, browser };
  const partsOf = (sheet: Sheet): PrintParts => ({
    ...printParts(sheet, context),
    program: digest(code),
  });
  const keyOf = (sheet: Sheet): string => digest(printKey(sheet, context), code);
  return {
    find: async (sheet) => {
      if (store === null || version === '') return null;
      const bytes = await store.get('print', keyOf(sheet));
      return bytes === null ? null : unpackPrint(bytes, sheet);
    },
    keep: async (printed, findings) =>
      store?.put('print', keyOf(printed.sheet), packPrint({ printed, findings })),
    report: (sheet, made) => ({ id: sheet.id, made, parts: partsOf(sheet) }),
    browserVersion: async (running) => {
      if (running !== '' && running !== version) await store?.put('print', versionKey, Buffer.from(running));
      return running === '' ? version : running;
    },
  };
}
