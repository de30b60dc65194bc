// The program's own name, version and issue tracker, from package.json.
import { readFileSync } from 'node:fs';

export interface ProgramInfo {
  readonly version: string;
  /** Where a bug is reported. */
  readonly tracker: string;
}

interface PackageFile {
  readonly version: string;
  readonly bugs?: string | { readonly url?: string };
}

/** package.json stands two folders above this file, in `src/cli` as in `dist/cli`. */
export function readProgramInfo(): ProgramInfo {
  const file = new URL('../../package.json', import.meta.url);
  const { version, bugs } = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
  const url = typeof bugs === 'string' ? bugs : bugs?.url;
  return { version, tracker: url ?? "the project's issue tracker" };
}
