// The whole pipeline on real parts: the three cities, and the 2018 edition.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done } from '../src/diagnostics/diagnostic.ts';
import type { BuildOptions } from '../src/model/options.ts';
import type { Selection } from '../src/model/selection.ts';
import { audit, build, check, score } from '../src/pipeline.ts';

const EVERYTHING: Selection = { only: null, languages: null };
const STAGES = ['load', 'score', 'analyse', 'fonts', 'chart', 'compose', 'print', 'preflight', 'publish'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexpress-pipeline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Hooks that note what they are told. */
function listen(signal = new AbortController().signal) {
  const steps: string[] = [];
  const sheets: string[] = [];
  return {
    steps,
    sheets,
    signal,
    onStep: (name: string) => void steps.push(name),
    onStepEnd: () => {},
    onSheet: (_: number, __: number, sheet: { readonly id: string }) => void sheets.push(sheet.id),
  };
}

const optionsFor = (name: string, source: string, selection = EVERYTHING): BuildOptions => ({
  folder: source,
  templates: 'templates',
  strict: false,
  target: join(folder, name),
  select: () => done(selection),
  asked: JSON.stringify(selection),
  store: null,
  code: 'tests',
  jobs: 2,
  browser: null,
  date: null,
  programVersion: '0.0.0',
});

const threeCities = (name: string, selection?: Selection) =>
  optionsFor(name, 'tests/fixtures/three-cities', selection);

/** The three cities with a growth rate that does not fit the two values that it connects. */
function withWarning(): string {
  const copy = join(folder, 'with-warning');
  cpSync('tests/fixtures/three-cities', copy, { recursive: true });
  const file = join(copy, 'national.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('value: 20.0', 'value: 25.0'));
  return copy;
}

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();

async function textOf(path: string): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  return (await extractText(document, { mergePages: true })).text;
}

describe('the order of the stages', () => {
  it('is load alone for check, load and score for score, and analyse after them for audit', async () => {
    const [checking, scoring, auditing] = [listen(), listen(), listen()];
    expect((await check(threeCities('-'), checking)).result.ok).toBe(true);
    expect((await score(threeCities('-'), scoring)).result.ok).toBe(true);
    expect((await audit(threeCities('-'), auditing)).result).toMatchObject({ ok: true });
    expect(checking.steps).toEqual(['load']);
    expect(scoring.steps).toEqual(['load', 'score']);
    expect(auditing.steps).toEqual(['load', 'score', 'analyse']);
  });

  it('ends at the first stage that fails', async () => {
    const hooks = listen();
    const { result } = await build(optionsFor('failed', join(folder, 'nowhere')), hooks);
    expect(result.ok).toBe(false);
    expect(hooks.steps).toEqual(['load']);
    expect(existsSync(join(folder, 'failed'))).toBe(false);
  });

  it('does not begin a stage after an abort', async () => {
    const hooks = listen(AbortSignal.abort(new Error('enough')));
    await expect(build(threeCities('aborted'), hooks)).rejects.toThrow('enough');
    expect(hooks.steps).toEqual([]);
  });
});

describe('a strict build', () => {
  it('ends before it prints where a warning is not explained, and shows only that', async () => {
    const hooks = listen();
    const source = withWarning();
    const { result } = await build({ ...optionsFor('strict', source), strict: true }, hooks);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(['growth-mismatch']);
    expect(hooks.steps).toEqual(['load']);
    expect(existsSync(join(folder, 'strict'))).toBe(false);
  });

  it('lets the same warning pass that a lenient one reports', async () => {
    const { result } = await check(optionsFor('-', withWarning()), listen());
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['growth-mismatch']);
  });
});

describe('the three cities', () => {
  it('become an edition: all stages, every sheet, nothing else', async () => {
    const hooks = listen();
    const { result } = await build(threeCities('whole'), hooks);
    expect(result).toMatchObject({ ok: true });
    expect(hooks.steps).toEqual(STAGES);
    const cities = ['alpha', 'beta', 'gamma'];
    const briefs = cities.flatMap((city) => [`briefs/${city}.en.pdf`, `briefs/${city}.zh.pdf`]);
    const whitepapers = ['whitepaper.en.pdf', 'whitepaper.zh-en.pdf', 'whitepaper.zh.pdf'];
    const data = ['data/league-table.csv', 'data/robustness.json', 'data/scorecard.json', 'manifest.json'];
    expect(filesIn(join(folder, 'whole'))).toEqual([...briefs, ...data, ...whitepapers].toSorted());
    expect(hooks.sheets).toHaveLength(briefs.length + whitepapers.length);
  });

  it('in part go beside the whole edition, never into it', async () => {
    const before = filesIn(join(folder, 'whole'));
    const part: Selection = { only: [{ kind: 'brief', city: 'beta' }], languages: null };
    const { result } = await build(threeCities('whole', part), listen());
    expect(result).toMatchObject({ ok: true, value: { folder: join(folder, 'whole.partial') } });
    const pdfs = filesIn(join(folder, 'whole.partial')).filter((file) => file.endsWith('.pdf'));
    expect(pdfs).toEqual(['briefs/beta.en.pdf', 'briefs/beta.zh.pdf']);
    expect(filesIn(join(folder, 'whole'))).toEqual(before);
  });
});

describe('the 2018 edition', () => {
  it('has no warning that is not explained, and comes out as 33 PDFs whose text can be read', async () => {
    const { result } = await build({ ...optionsFor('2018', 'data/2018'), strict: true }, listen());
    expect(result.ok ? result.warnings : result.diagnostics).toEqual([]);
    const target = join(folder, '2018');
    expect(filesIn(target).filter((file) => file.endsWith('.pdf'))).toHaveLength(33);
    expect(await textOf(join(target, 'briefs', 'beijing.zh.pdf'))).toMatch(/北京[\s\S]*9\.2/);
    expect(await textOf(join(target, 'briefs', 'beijing.en.pdf'))).toMatch(/Beijing[\s\S]*9\.2/);
    const whitepaper = await textOf(join(target, 'whitepaper.zh-en.pdf'));
    for (const word of ['人工智能', '沈阳', 'Shenyang', 'Xi’an']) expect(whitepaper).toContain(word);
  });
});
