// The browser inside the npm package @sparticuz/chromium: its bytes, never its arguments.
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import { recordedHash } from './inventory.ts';
import type { Executable } from './launch.ts';
import { unpack } from './unpack.ts';

const PACKAGE = '@sparticuz/chromium';

/** The package, not yet unpacked. */
export interface Embedded {
  /** Folder of its archives. */
  readonly packed: string;
  readonly version: string;
}

/** `null` where the package is not installed or made for another machine. */
export async function locateEmbedded(): Promise<Embedded | null> {
  const home = await packageHome();
  if (home === null || process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return { packed: join(home, 'bin'), version };
}

/** The browser, unpacked at first use into this user's cache folder. Diagnostic: `browser-unpack`. */
export async function unpackEmbedded({ packed, version }: Embedded): Promise<Result<Executable>> {
  const folder = join(cacheFolder(), `chromium-${version}`);
  try {
    await unpack(packed, folder);
    const sha256 = await recordedHash(folder, 'chromium');
    return done({ path: join(folder, 'chromium'), env: environment(folder), sha256 });
  } catch (cause) {
    return failed([catalogue.browserUnpack(folder, cause)]);
  }
}

/** Its own libraries and its own fallback font, so that nothing of the machine but the C library is used. */
const environment = (folder: string): Readonly<Record<string, string>> => ({
  LD_LIBRARY_PATH: join(folder, 'lib'),
  FONTCONFIG_FILE: join(folder, 'fonts.conf'),
});

function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? '';
  return join(cache.startsWith('/') ? cache : join(homedir(), '.cache'), 'indexpress');
}

async function packageHome(): Promise<string | null> {
  for (const folder of createRequire(import.meta.url).resolve.paths(PACKAGE) ?? []) {
    const home = join(folder, PACKAGE);
    const found = await access(join(home, 'bin', 'chromium.br')).then(
      () => true,
      () => false,
    );
    if (found) return home;
  }
  return null;
}
