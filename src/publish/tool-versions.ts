// Versions of the packages that decide what the files look like.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { noneIfMissing } from './check-target.ts';

const PACKAGES = ['vega', 'vega-lite', 'puppeteer-core', 'harfbuzzjs'];

export async function readToolVersions(): Promise<Readonly<Record<string, string>>> {
  const versions: Record<string, string> = {};
  for (const name of PACKAGES) versions[name] = await readVersion(name);
  return versions;
}

/** Packages hide their package.json behind `exports`, so their folders are looked up by hand. */
async function readVersion(name: string): Promise<string> {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(noneIfMissing);
    if (text !== null) return (JSON.parse(text) as { version: string }).version;
  }
  throw new Error(`the package ${name} is not installed`);
}
