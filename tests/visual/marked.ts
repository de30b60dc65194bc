// Templates that say in the HTML where they have been: each stands between two comments, which no page shows.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATES = 'templates';

/** `brief/brief.hbs`, `partials/figure.hbs` …, of `templates/`. */
export const templateFiles = (): readonly string[] =>
  readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .toSorted();

/** A copy of `templates/` whose templates leave marks. */
export function copyMarked(folder: string): string {
  const copy = join(folder, TEMPLATES);
  mkdirSync(copy);
  cpSync(TEMPLATES, copy, { recursive: true });
  for (const file of templateFiles()) {
    const text = readFileSync(join(TEMPLATES, file), 'utf8');
    writeFileSync(join(copy, file), `<!--from:${file}-->${text}<!--to:${file}-->`);
  }
  return copy;
}

interface Use {
  readonly file: string;
  /** What the template, and those that it calls, made there. */
  readonly html: string;
}

function usesIn(html: string): readonly Use[] {
  const open: { readonly file: string; readonly from: number }[] = [];
  const uses: Use[] = [];
  for (const { 0: mark, 1: way, 2: file = '', index } of html.matchAll(/<!--(from|to):(.+?)-->/g)) {
    if (way === 'from') open.push({ file, from: index + mark.length });
    else uses.push({ file, html: html.slice(open.pop()?.from, index) });
  }
  return uses;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

const withoutSpace = (text: string): string => text.replace(/[\s\u00a0\u2009\u202f]+/g, '');

/** Enough to know a text by, and seldom broken by a hyphen. */
const SAMPLE = 10;
const SAMPLES = 5;

/** A chapter within the report says nothing of the template around it. */
const withoutChapters = (html: string): string =>
  html.replaceAll(/<!--from:(whitepaper\/.+?)-->[\s\S]*?<!--to:\1-->/g, '').replaceAll(/<!--.*?-->/g, '');

/** The beginnings of the longest texts between two tags: short ones, such as titles, stand elsewhere too. */
function samplesOf(html: string): readonly string[] {
  const decoded = (text: string) =>
    text.replaceAll(/&([a-z0-9#]+);/g, (entity, name) => ENTITIES[name] ?? entity);
  return withoutChapters(html)
    .split(/<[^>]+>/)
    .map((text) => withoutSpace(decoded(text)))
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .slice(0, SAMPLES)
    .map((text) => text.slice(0, SAMPLE));
}

/** Templates that have made something of which one of the longest texts stands, or begins, on a page with this text. */
export function templatesOn(html: string, pageText: string): readonly string[] {
  const page = withoutSpace(pageText);
  const there = usesIn(html).filter((use) => samplesOf(use.html).some((sample) => page.includes(sample)));
  return [...new Set(there.map(({ file }) => file))];
}
