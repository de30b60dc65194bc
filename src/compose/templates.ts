// Reads templates and style sheets, and fills templates; the only file of this stage that touches disk.
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { templateName, templatesMany, templateUnreadable } from '../diagnostics/catalogue/compose.ts';
import { fileTooLarge, fileUnreadable } from '../diagnostics/catalogue/load-files.ts';
import { failed, settle } from '../diagnostics/diagnostic.ts';
import { type Bounds, readTextWithin, readWithin } from '../guard/read-within.ts';
import { checkStyle, SHEET } from '../guard/style.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { SheetKind, Shell } from '../model/sheet.ts';
import { makeFiller, type TemplateSource } from './template/fill.ts';

export interface Templates {
  /** SHA-256 of everything below the folder, wherever that stands. */
  readonly fingerprint: string;
  /** Fills `<kind>/<name>.hbs`; a field that the view model lacks is a diagnostic. */
  fill(name: string, view: object): Result<string>;
  readonly shells: readonly Shell[];
}

const KINDS: readonly SheetKind[] = ['whitepaper', 'brief'];

/** Of one template or style sheet; the longest has a tenth of it. */
const MAX_TEXT_BYTES = 256 << 10;

/** Of any file of the folder, as a font. */
const MAX_FILE_BYTES = 32 << 20;
const MAX_FOLDER_BYTES = 256 << 20;
const MAX_ENTRIES = 1_000;

interface Desk {
  readonly root: string;
  /** A link may lead to a neighbour of the folder, and not beyond. */
  readonly around: string;
  readonly findings: Diagnostic[];
}

async function textOf({ around, findings }: Desk, file: string): Promise<string> {
  const text = await readTextWithin(file, { root: around, most: MAX_TEXT_BYTES });
  if (text.ok) return text.value;
  findings.push(...text.diagnostics);
  return '';
}

async function namesOf(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(ending)).sort();
}

/** `templates/partials/*.hbs` by name, and `templates/<kind>/*.hbs` as `<kind>/<name>`. */
async function readSources(desk: Desk): Promise<readonly TemplateSource[]> {
  const sources: TemplateSource[] = [];
  for (const folder of ['partials', ...KINDS]) {
    for (const entry of await namesOf(join(desk.root, folder), '.hbs')) {
      const file = join(desk.root, folder, entry);
      const base = entry.slice(0, -'.hbs'.length);
      if (!/^[a-z0-9-]+$/.test(base)) desk.findings.push(templateName(file));
      const name = folder === 'partials' ? base : `${folder}/${base}`;
      sources.push({ name, file, text: await textOf(desk, file) });
    }
  }
  return sources;
}

async function styleOf(desk: Desk, file: string): Promise<string> {
  const css = await textOf(desk, file);
  desk.findings.push(...checkStyle(css, file, SHEET));
  return css;
}

/** Shared style first, then the kind's own. Font faces are read elsewhere: the press embeds them. */
async function readShells(desk: Desk): Promise<readonly Shell[]> {
  const shared: string[] = [];
  for (const name of ['tokens.css', 'page.css'])
    shared.push(await styleOf(desk, join(desk.root, 'style', name)));
  const shells: Shell[] = [];
  for (const kind of KINDS) {
    const css = [...shared];
    for (const name of await namesOf(join(desk.root, kind), '.css'))
      css.push(await styleOf(desk, join(desk.root, kind, name)));
    shells.push({ kind, css: css.join('\n') });
  }
  return shells;
}

/** Files below the folder, at most so many; what is a link is followed to a file, and to nothing else. */
async function filesBelow({ root, findings }: Desk): Promise<readonly string[] | null> {
  const files: string[] = [];
  const folders = [root];
  let count = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const entries = await readdir(folder, { withFileTypes: true });
    count += entries.length;
    if (count > MAX_ENTRIES) {
      findings.push(templatesMany(root, MAX_ENTRIES));
      return null;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const held = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
      if (entry.isDirectory()) folders.push(path);
      else if (held?.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) findings.push(fileUnreadable(path, 'it is a link, but not to a file'));
    }
  }
  return files.sort();
}

/** Charts and phrases are below the folder too: what they say is on the pages. */
async function fingerprintOf(desk: Desk, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const bounds: Bounds = { root: desk.around, most: MAX_FILE_BYTES };
  let bytes = 0;
  for (const file of files) {
    const held = await readWithin(file, bounds);
    if (!held.ok) desk.findings.push(...held.diagnostics);
    else {
      bytes += held.value.length;
      const content = createHash('sha256').update(held.value).digest('hex');
      hash.update(`${relative(desk.root, file)}\n${content}\n`);
    }
    if (bytes <= MAX_FOLDER_BYTES) continue;
    desk.findings.push(fileTooLarge(desk.root, bytes, MAX_FOLDER_BYTES));
    break;
  }
  return hash.digest('hex');
}

/** What is wrong with a file is found by whoever reads it, and told once. */
function onceEach(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map(
    findings.map((finding) => {
      const { code, message, place } = finding;
      return [[code, message, place?.file, place?.line, place?.column].join('\n'), finding] as const;
    }),
  );
  return [...told.values()];
}

/** Everything below `root` that the looks consist of, ready to be filled. */
export async function readTemplates(root: string): Promise<Result<Templates>> {
  const desk: Desk = { root, around: dirname(resolve(root)), findings: [] };
  try {
    const files = await filesBelow(desk);
    if (files === null) return failed(desk.findings);
    const fingerprint = await fingerprintOf(desk, files);
    const sources = await readSources(desk);
    const shells = await readShells(desk);
    const filler = makeFiller(sources);
    if (!filler.ok) return failed(onceEach([...desk.findings, ...filler.diagnostics]));
    const fill = (name: string, view: object): Result<string> =>
      filler.value(name, view) ??
      failed([templateUnreadable(join(root, `${name}.hbs`), 'there is no such file')]);
    return settle(onceEach(desk.findings), () => ({ fill, shells, fingerprint }));
  } catch (problem) {
    return failed([templateUnreadable(root, problem instanceof Error ? problem.message : String(problem))]);
  }
}
