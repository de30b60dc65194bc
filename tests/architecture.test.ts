// Holds the plan of the house (docs/architecture.md) against the tree: who imports whom, who touches the world, how large files grow.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface SourceText {
  /** Path below `src/`. */
  readonly path: string;
  readonly text: string;
}

const STAGES = ['load', 'score', 'analyse', 'chart', 'compose', 'print', 'preflight', 'publish'];

/** Room → rooms that it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  maths: [],
  diagnostics: ['model'],
  language: ['model', 'diagnostics'],
  guard: ['model', 'diagnostics'],
  fonts: ['model', 'diagnostics', 'guard'],
  pdf: ['model', 'diagnostics'],
  pictures: ['model', 'diagnostics', 'fonts', 'pdf'],
  ...Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      ['model', 'diagnostics', 'guard', 'maths', 'language', 'fonts', 'pdf', 'threads'],
    ]),
  ),
  cache: ['model', 'guard'],
  threads: [],
  production: ['model', 'diagnostics', 'fonts'],
  'pipeline.ts': ['production', 'model', 'diagnostics', 'language', 'fonts'],
  'gallery.ts': ['pipeline.ts', 'model', 'diagnostics'],
  cli: ['pipeline.ts', 'gallery.ts', 'cache', 'model', 'diagnostics'],
};

/** These know stages, but only by their one door. */
const MAY_IMPORT_STAGES = ['pipeline.ts', 'gallery.ts', 'production', 'cli'];

const MAY_TOUCH_THE_WORLD =
  /^(load\/(read|write-schemas[\w-]*)|fonts\/(read|cut)|guard\/(read-within|make-folder)|analyse\/(threads|worker)|preflight\/(crew|worker)|threads\/desk|chart\/(studio|seat|desk|worker)|compose\/templates|production\/survey|pictures\/write-[\w-]+)\.ts$|^(print|publish|cache|cli)\//;

const WORLDLY_MODULES =
  /^(node:)?(fs|os|process|child_process|worker_threads|cluster|net|http2?|https|dns|tls|readline)(\/|$)|^(puppeteer-core|@sparticuz\/chromium)$/;

const WORLDLY_WORDS =
  /\bprocess\.\w+|\bimport\.meta\b|\bcreateRequire\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.\w+|\bMath\.random\b|\brandom(Bytes|UUID|Int)\b|\bgetRandomValues\b|\bfetch\(/;

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

function importsOf({ text }: SourceText): readonly string[] {
  const statement =
    /^(?:import|export)\s[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]/gm;
  return [...withoutComments(text).matchAll(statement)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;

/** Imported paths below `src/`; what lies outside begins with `../`. */
const ownImports = (file: SourceText): readonly string[] =>
  importsOf(file)
    .filter((specifier) => /^[./]/.test(specifier))
    .map((specifier) => posix.join(posix.dirname(file.path), specifier));

function isAllowed(from: string, to: string): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other || MAY_IMPORT[own]?.includes(other)) return true;
  return (
    MAY_IMPORT_STAGES.includes(own) && [...STAGES, 'pictures'].includes(other) && to === `${other}/index.ts`
  );
}

const forbiddenImports = (files: readonly SourceText[]): readonly string[] =>
  files.flatMap((file) =>
    ownImports(file)
      .filter((to) => !isAllowed(file.path, to))
      .map((to) => `${file.path} imports ${to}`),
  );

function worldlyTouches(files: readonly SourceText[]): readonly string[] {
  return files
    .filter(({ path }) => !MAY_TOUCH_THE_WORLD.test(path))
    .flatMap((file) => {
      const modules = importsOf(file).filter((specifier) => WORLDLY_MODULES.test(specifier));
      const word = WORLDLY_WORDS.exec(withoutComments(file.text))?.[0];
      return [...modules, ...(word === undefined ? [] : [word])].map((what) => `${file.path}: ${what}`);
    });
}

const lineCount = ({ text }: SourceText): number => text.trimEnd().split('\n').length;

const longerThan = (files: readonly SourceText[], lines: number): readonly string[] =>
  files.filter((file) => lineCount(file) > lines).map((file) => `${file.path}: ${lineCount(file)} lines`);

const withoutCaption = (files: readonly SourceText[]): readonly string[] =>
  files.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path);

const defaultExports = (files: readonly SourceText[]): readonly string[] =>
  files
    .filter(({ text }) => /^export\s+default\b|\bas default\b/m.test(withoutComments(text)))
    .map(({ path }) => path);

const barrels = (files: readonly SourceText[]): readonly string[] =>
  files
    .filter(({ path }) => !STAGES.some((stage) => path === `${stage}/index.ts`))
    .filter(({ text }) => /^export\s+(type\s+)?(\*|\{[^}]*\}\s*from\b)/m.test(withoutComments(text)))
    .map(({ path }) => path);

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const tree: readonly SourceText[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`${folder}${path}`, 'utf8') }));

const lengths = tree.map(lineCount).sort((a, b) => a - b);
const file = (path: string, text: string): readonly SourceText[] => [{ path, text }];

describe('who may import whom', () => {
  it('every file of src lies in a room of the plan', () => {
    expect(tree.map(({ path }) => path).filter((path) => !(roomOf(path) in MAY_IMPORT))).toEqual([]);
  });

  it('no room imports one that it may not know, nor anything outside src', () => {
    expect(forbiddenImports(tree)).toEqual([]);
  });

  it.each([
    ['score/index.ts', "import { load } from '../load/index.ts';"],
    ['model/city.ts', "import type { Column } from '../score/column.ts';"],
    ['maths/ranking.ts', "import type {\n  Rank,\n} from '../model/scorecard.ts';"],
    ['language/number.ts', "import { roundHalfAway } from '../maths/rounding.ts';"],
    ['diagnostics/render.ts', "export { formatNumber } from '../language/number.ts';"],
    ['cli/main.ts', "import { rank } from '../score/rank.ts';"],
    ['pipeline.ts', "import '../templates/charts/theme.json';"],
    ['load/index.ts', "const edition = await import('../../data/2018/edition.yaml');"],
  ])('sees that %s must not say %s', (path, text) => {
    expect(forbiddenImports(file(path, text))).toHaveLength(1);
  });

  it('lets cli and the pipeline in by the door of a stage', () => {
    const text = "import { score } from './score/index.ts';";
    expect(forbiddenImports(file('pipeline.ts', text))).toEqual([]);
  });
});

describe('who touches disk, environment, clock, chance and browser', () => {
  it('only the files that the plan names', () => {
    expect(worldlyTouches(tree)).toEqual([]);
  });

  it.each([
    ['score/index.ts', "import { readFileSync } from 'node:fs';"],
    ['load/check/ids.ts', "import { readFile } from 'fs/promises';"],
    ['compose/index.ts', 'const year = new Date().getFullYear();'],
    ['analyse/index.ts', 'const draw = Math.random();'],
    ['chart/index.ts', 'const home = process.env.HOME;'],
    ['preflight/index.ts', "import puppeteer from 'puppeteer-core';"],
  ])('sees that %s must not say %s', (path, text) => {
    expect(worldlyTouches(file(path, text))).toHaveLength(1);
  });

  it('lets a comment speak of anything', () => {
    expect(worldlyTouches(file('score/index.ts', '// Math.random is not used.\n/* nor Date.now */'))).toEqual(
      [],
    );
  });
});

describe('how large things grow', () => {
  it('no file has more than 250 lines, and the pipeline no more than 100', () => {
    expect(longerThan(tree, 250)).toEqual([]);
    expect(
      longerThan(
        tree.filter(({ path }) => path === 'pipeline.ts'),
        100,
      ),
    ).toEqual([]);
  });

  it('half of the files have 80 lines or fewer, nine in ten under 150', () => {
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(150);
  });

  it('every file says at its head, in one line, what it is', () => {
    expect(withoutCaption(tree)).toEqual([]);
    expect(withoutCaption(file('cli/main.ts', '#!/usr/bin/env node\n// Starts the program.\n'))).toEqual([]);
    expect(withoutCaption(file('cli/main.ts', "import 'x';"))).toEqual(['cli/main.ts']);
  });

  it('nothing is exported by default', () => {
    expect(defaultExports(tree)).toEqual([]);
    expect(defaultExports(file('a.ts', 'export default function run() {}'))).toEqual(['a.ts']);
  });

  it('there is no utils.ts, and no barrel but the door of a stage', () => {
    expect(tree.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?)\.ts$/.test(path))).toEqual(
      [],
    );
    expect(barrels(tree)).toEqual([]);
    expect(barrels(file('maths/all.ts', "export * from './ranking.ts';"))).toEqual(['maths/all.ts']);
  });
});
