// Says which browser would print, without unpacking or starting it.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { done } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import type { Embedded } from './embedded.ts';
import { locateBrowser } from './find.ts';

/**
 * Changes whenever another browser would print, or the same one after an update. That of the embedded browser is the
 * same on every machine. `browser` is one named by the user. Diagnostic: `browser-missing`.
 */
export async function identifyBrowser(browser: string | null): Promise<Result<string>> {
  const located = await locateBrowser(browser);
  if (!located.ok) return located;
  if (located.value.kind === 'embedded') return done(await identifyEmbedded(located.value.embedded));
  const path = await realpath(located.value.path);
  const { size, mtimeNs } = await stat(path, { bigint: true });
  return done(`${path} ${size} ${mtimeNs}`);
}

/** What is unpacked is held to what was packed (see `inventory.ts`), so the archives stand for it. */
async function identifyEmbedded({ packed, version }: Embedded): Promise<string> {
  const names = (await readdir(packed)).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(packed, name))).size));
  return `embedded ${version} ${names.map((name, index) => `${name}:${sizes[index]}`).join(' ')}`;
}
