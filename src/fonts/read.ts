// Reads the fonts' style sheet and the font files that it names; the only place here that touches disk.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import * as catalogue from '../diagnostics/catalogue/fonts.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Face, FontFile, FontSet } from './font-set.ts';
import { outlineProblem } from './outlines.ts';
import { type FaceRule, parseFaces } from './parse.ts';

/**
 * The faces that a style sheet declares, each distinct file loaded once. `npm:<package>/<path>` names a file
 * of an installed package, anything else a file beside the style sheet.
 * Diagnostics: `font-style-sheet`, `font-face`, `font-file`, `font-outlines`.
 */
export async function readFonts(cssFile: string): Promise<Result<FontSet>> {
  let css: string;
  try {
    css = await readFile(cssFile, 'utf8');
  } catch (cause) {
    return failed([catalogue.fontStyleSheet(cssFile, cause)]);
  }
  const rules = parseFaces(css, cssFile);
  if (!rules.ok) return rules;
  const findings: Diagnostic[] = [];
  const files = new Map<string, FontFile | null>();
  for (const rule of rules.value) {
    if (!files.has(rule.url)) files.set(rule.url, await readRule(rule, cssFile, findings));
  }
  const faces = rules.value.flatMap(({ family, weight, range, url }): Face[] => {
    const file = files.get(url) ?? null;
    return file === null ? [] : [{ family, weight, range, file }];
  });
  return settle(findings, () => ({ faces, versions: versionsOf(faces) }));
}

async function readRule(rule: FaceRule, cssFile: string, findings: Diagnostic[]): Promise<FontFile | null> {
  const found = await locate(rule.url, cssFile);
  const bytes = found === null ? null : await readOrNull(found.path);
  if (found === null || bytes === null) {
    findings.push(catalogue.fontFile(rule.place, rule.url));
    return null;
  }
  const problem = outlineProblem(bytes);
  if (problem !== null) findings.push(catalogue.fontOutlines(rule.place, rule.url, problem));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { url: rule.url, version: found.version, sha256, bytes };
}

/** Packages hide files behind `exports`, so their folders are looked up by hand. */
async function locate(
  url: string,
  cssFile: string,
): Promise<{ path: string; version: string | null } | null> {
  const match = /^npm:((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(url);
  if (match?.[1] === undefined || match[2] === undefined)
    return { path: resolve(dirname(cssFile), url), version: null };
  const starts = [resolve(cssFile), import.meta.url];
  for (const folder of starts.flatMap((start) => createRequire(start).resolve.paths(match[1] ?? '') ?? [])) {
    const home = join(folder, match[1]);
    const description = await readOrNull(join(home, 'package.json'));
    if (description === null) continue;
    const { version } = JSON.parse(description.toString('utf8')) as { version?: string };
    return { path: join(home, match[2]), version: version ?? null };
  }
  return null;
}

/** `null` where there is no such file. */
async function readOrNull(path: string): Promise<Buffer | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? readFile(path) : null;
}

function versionsOf(faces: readonly Face[]): Record<string, string> {
  return Object.fromEntries(
    faces.map(({ family, weight, file }) => [
      `${family} ${weight}`,
      `${file.version ?? 'local'} sha256:${file.sha256}`,
    ]),
  );
}
