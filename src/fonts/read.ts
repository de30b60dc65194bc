// Reads the fonts' style sheet and the font files that it names; the only place here that touches disk.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import * as catalogue from '../diagnostics/catalogue/fonts.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import { readTextWithin, readWithin } from '../guard/read-within.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { Face, FontFile, FontSet } from './font-set.ts';
import { outlineProblem } from './outlines.ts';
import { type FaceRule, parseFaces } from './parse.ts';
import { damage } from './sound.ts';

const MAX_STYLE_BYTES = 256 << 10;

/** A weight of all Chinese characters has about half of it. */
const MAX_FONT_BYTES = 32 << 20;
const MAX_PACKAGE_BYTES = 1 << 20;

/**
 * The faces that a style sheet declares, each distinct file loaded once. `npm:<package>/<path>` names a file
 * of an installed package, anything else a file of the templates folder, whose `style/` holds the style sheet.
 * Diagnostics: `font-style-sheet`, `font-face`, `font-outside`, `font-file`, `font-outlines`, `font-damaged`,
 * `style-forbidden`.
 */
export async function readFonts(cssFile: string): Promise<Result<FontSet>> {
  const around = dirname(templatesOf(cssFile));
  const css = await readTextWithin(cssFile, { root: around, most: MAX_STYLE_BYTES });
  if (!css.ok) return failed([catalogue.fontStyleSheet(cssFile, messageOf(css.diagnostics))]);
  const rules = parseFaces(css.value, cssFile);
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

const messageOf = (diagnostics: readonly Diagnostic[]): string => diagnostics[0]?.message ?? '';

/** The style sheet is `<templates>/style/fonts.css`. */
const templatesOf = (cssFile: string): string => dirname(dirname(resolve(cssFile)));

/** Where a file may be found, and where none of its links may lead out of. */
interface Located {
  readonly path: string;
  readonly root: string;
  /** `null` for a file of the templates. */
  readonly version: string | null;
}

async function readRule(
  { url, place }: FaceRule,
  cssFile: string,
  findings: Diagnostic[],
): Promise<FontFile | null> {
  const found = url.startsWith('npm:') ? await locateInPackage(url, cssFile) : locateBeside(url, cssFile);
  if (found === 'outside') findings.push(catalogue.fontOutside(place, url));
  if (found === 'outside' || found === null) {
    if (found === null) findings.push(catalogue.fontFile(place, url, null));
    return null;
  }
  const held = await readWithin(found.path, { root: found.root, most: MAX_FONT_BYTES });
  if (!held.ok) {
    const isThere = (await stat(found.path).catch(() => null)) !== null;
    findings.push(catalogue.fontFile(place, url, isThere ? messageOf(held.diagnostics) : null));
    return null;
  }
  const bytes = held.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { url, version: found.version, sha256, bytes };
  const outlines = outlineProblem(bytes);
  const problem = outlines === null ? await problemOf(file) : null;
  if (outlines !== null) findings.push(catalogue.fontOutlines(place, url, outlines));
  if (problem !== null) findings.push(catalogue.fontDamaged(place, url, problem));
  return file;
}

/** What a package holds was made by people who test it; what somebody put with the templates is tried out. */
async function problemOf(file: FontFile): Promise<string | null> {
  const broken = damage(file.bytes);
  if (broken !== null || file.version !== null) return broken;
  const { unreadable } = await import('./try-out.ts');
  return unreadable(file);
}

/** No address, no absolute path, and nothing beyond the templates; a link may lead to their neighbours. */
function locateBeside(url: string, cssFile: string): Located | 'outside' {
  const templates = templatesOf(cssFile);
  const path = resolve(dirname(resolve(cssFile)), url);
  const way = relative(templates, path);
  const leaves = way === '..' || way.startsWith(`..${sep}`);
  if (leaves || /^([a-z][a-z0-9+.-]*:|[/\\])/i.test(url)) return 'outside';
  return { path, root: dirname(templates), version: null };
}

const PACKAGE_FILE = /^npm:((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)\/([^\\]+)$/;

/** Packages hide their files behind `exports`, so their folders are looked up by hand; `null` where there is none. */
async function locateInPackage(url: string, cssFile: string): Promise<Located | 'outside' | null> {
  const [, name, path] = PACKAGE_FILE.exec(url) ?? [];
  if (name === undefined || path === undefined || path.split('/').includes('..')) return 'outside';
  const starts = [resolve(cssFile), import.meta.url];
  for (const folder of starts.flatMap((start) => createRequire(start).resolve.paths(name) ?? [])) {
    const home = join(folder, name);
    const version = await versionOf(home);
    if (version !== null) return { path: join(home, path), root: home, version };
  }
  return null;
}

/** `null` where there is no package. */
async function versionOf(home: string): Promise<string | null> {
  const text = await readTextWithin(join(home, 'package.json'), { root: home, most: MAX_PACKAGE_BYTES });
  if (!text.ok) return null;
  const version = /"version"\s*:\s*"([^"]+)"/.exec(text.value)?.[1];
  return version ?? 'unknown';
}

function versionsOf(faces: readonly Face[]): Record<string, string> {
  return Object.fromEntries(
    faces.map(({ family, weight, file }) => [
      `${family} ${weight}`,
      `${file.version ?? 'local'} sha256:${file.sha256}`,
    ]),
  );
}
