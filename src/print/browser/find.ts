// Where the browser comes from: named by the user, embedded in npm, puppeteer's cache, the system.
import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as catalogue from '../../diagnostics/catalogue/print.ts';
import { done, failed } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import { type Embedded, locateEmbedded, unpackEmbedded } from './embedded.ts';
import { sha256 } from './inventory.ts';
import type { Executable } from './launch.ts';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A program's path, or the browser that npm has brought. */
export type Located =
  | { readonly kind: 'program'; readonly path: string }
  | { readonly kind: 'embedded'; readonly embedded: Embedded };

/** The browser, ready to be started. Diagnostics: `browser-missing`, `browser-unpack`. */
export async function findBrowser(named: string | null): Promise<Result<Executable>> {
  const located = await locateBrowser(named);
  if (!located.ok) return located;
  if (located.value.kind === 'embedded') return unpackEmbedded(located.value.embedded);
  const { path } = located.value;
  return done({ path, env: {}, sha256: await sha256(path) });
}

/**
 * The first browser of: `named` (an option), `PUPPETEER_EXECUTABLE_PATH`, the one embedded in npm, puppeteer's
 * cache, the system's. Diagnostic: `browser-missing`.
 */
export async function locateBrowser(named: string | null): Promise<Result<Located>> {
  const explicit = named ?? process.env.PUPPETEER_EXECUTABLE_PATH ?? '';
  if (explicit !== '') {
    if (await isExecutable(explicit)) return done({ kind: 'program', path: explicit });
    return failed([catalogue.browserMissing(explicit)]);
  }
  const embedded = await locateEmbedded();
  if (embedded !== null) return done({ kind: 'embedded', embedded });
  for (const path of [...(await cached()), ...SYSTEM.map((name) => `/usr/bin/${name}`)])
    if (await isExecutable(path)) return done({ kind: 'program', path });
  return failed([catalogue.browserMissing(null)]);
}

/** Browsers that puppeteer has downloaded, the newest of each kind first. */
async function cached(): Promise<readonly string[]> {
  const cache = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  const paths: string[] = [];
  for (const kind of ['chrome-headless-shell', 'chrome']) {
    const builds = await readdir(join(cache, kind)).catch(() => []);
    const newestFirst = builds.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    paths.push(...newestFirst.map((build) => join(cache, kind, build, `${kind}-linux64`, kind)));
  }
  return paths;
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
