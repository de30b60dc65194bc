// Names of the folders beside an edition while it is being replaced: `.2018.tmp-4711`, `.2018.old-4711`.
import { basename, dirname, join } from 'node:path';

export type Purpose = 'tmp' | 'old';

export const besideOf = (out: string, purpose: Purpose): string =>
  join(dirname(out), `.${basename(out)}.${purpose}-${process.pid}`);

/** Purpose and process of a folder beside the edition `name`; `null` where it is something else. */
export function parseBeside(folder: string, name: string): { purpose: Purpose; pid: number } | null {
  if (!folder.startsWith(`.${name}.`)) return null;
  const match = /^(tmp|old)-(\d+)$/.exec(folder.slice(name.length + 2));
  return match === null ? null : { purpose: match[1] === 'tmp' ? 'tmp' : 'old', pid: Number(match[2]) };
}
