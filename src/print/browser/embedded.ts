// The browser inside the npm package @sparticuz/chromium: its bytes, never its arguments.
import { access, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
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
  } catch (cause) {
    return failed([catalogue.browserUnpack(folder, cause)]);
  }
  return done({ path: join(folder, 'chromium'), env: environment(folder) });
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

/** Version and size of the embedded browser; `null` where it cannot be used here. */
export async function identifyEmbedded(): Promise<string | null> {
  const home = await packageHome();
  if (home === null || !isMadeForThisMachine()) return null;
  const { size } = await stat(join(home, 'bin', 'chromium.br'));
  return `${PACKAGE} ${await versionOf(home)} ${size}`;
}

const isMadeForThisMachine = (): boolean => process.platform === 'linux' && process.arch === 'x64';

async function versionOf(home: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
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
