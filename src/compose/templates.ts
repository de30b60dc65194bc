// Reads templates and style sheets, and fills templates; the only file of this stage that touches disk.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import { templateFailed, templateUnreadable } from '../diagnostics/catalogue/compose.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Result } from '../model/result.ts';
import type { SheetKind, Shell } from '../model/sheet.ts';

export interface Templates {
  /** SHA-256 of everything below the folder, wherever that stands. */
  readonly fingerprint: string;
  /** Fills `<kind>/<name>.hbs`; a field that the view model lacks is a diagnostic. */
  fill(name: string, view: object): Result<string>;
  readonly shells: readonly Shell[];
}

const KINDS: readonly SheetKind[] = ['whitepaper', 'brief'];
const STRICT = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;

async function namesOf(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(ending)).sort();
}

/** `templates/partials/*.hbs` by name, and `templates/<kind>/*.hbs` as `<kind>/<name>`. */
async function readSources(root: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const folder of ['partials', ...KINDS]) {
    for (const file of await namesOf(join(root, folder), '.hbs')) {
      const name = file.slice(0, -'.hbs'.length);
      const text = await readFile(join(root, folder, file), 'utf8');
      sources.set(folder === 'partials' ? name : `${folder}/${name}`, text);
    }
  }
  return sources;
}

/** Shared style first, then the kind's own. Font faces are read elsewhere: the press embeds them. */
async function readShells(root: string): Promise<readonly Shell[]> {
  const shared = ['tokens.css', 'page.css'].map((name) => join(root, 'style', name));
  return Promise.all(
    KINDS.map(async (kind) => {
      const own = (await namesOf(join(root, kind), '.css')).map((name) => join(root, kind, name));
      const css = await Promise.all([...shared, ...own].map((file) => readFile(file, 'utf8')));
      return { kind, css: css.join('\n') };
    }),
  );
}

const messageOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);

const fileOf = (root: string, name: string): string =>
  join(root, name.includes('/') ? `${name}.hbs` : `partials/${name}.hbs`);

/** Charts and phrases are below `root` too: what they say is on the pages. */
async function fingerprintOf(root: string): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    hash.update(`${relative(root, file)}\n${content}\n`);
  }
  return hash.digest('hex');
}

/** Everything below `root` that the looks consist of, ready to be filled. */
export async function readTemplates(root: string): Promise<Result<Templates>> {
  let sources: ReadonlyMap<string, string>;
  let shells: readonly Shell[];
  let fingerprint: string;
  try {
    [sources, shells, fingerprint] = await Promise.all([
      readSources(root),
      readShells(root),
      fingerprintOf(root),
    ]);
  } catch (problem) {
    return failed([templateUnreadable(root, messageOf(problem))]);
  }
  const engine = Handlebars.create();
  const broken: Diagnostic[] = [];
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  for (const [name, source] of sources) {
    try {
      Handlebars.parse(source);
      if (name.includes('/')) compiled.set(name, engine.compile(source, STRICT));
      else engine.registerPartial(name, engine.compile(source, STRICT));
    } catch (problem) {
      broken.push(templateFailed(fileOf(root, name), messageOf(problem)));
    }
  }
  if (broken.length > 0) return failed(broken);
  const fill = (name: string, view: object): Result<string> => {
    const template = compiled.get(name);
    if (template === undefined) return failed([templateUnreadable(fileOf(root, name), 'no such file')]);
    try {
      return done(template(view));
    } catch (problem) {
      return failed([templateFailed(fileOf(root, name), messageOf(problem))]);
    }
  };
  return done({ fill, shells, fingerprint });
}
