// Sheets of the three-city fixture: the HTML exactly, and what templates may and may not do.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Language } from '../../src/model/language.ts';
import type { Result } from '../../src/model/result.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { blueprint, prepare, score } from '../../src/score/index.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { composeAll } from './compose-all.ts';
import { open } from './make-open.ts';

let dataset: Dataset;
const folders: string[] = [];

beforeAll(async () => {
  dataset = unwrap(await threeCities());
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function composed(data = dataset, templates = 'templates') {
  const scorecard = unwrap(score(data));
  const { signal } = new AbortController();
  const job = {
    dataset: data,
    scorecard,
    score,
    blueprint,
    prepare,
    threads: 1,
    signal,
    store: null,
    code: '',
  };
  return composeAll({
    dataset: data,
    scorecard,
    robustness: unwrap(await analyse(job)),
    figures: [],
    templates,
    selection: { only: null, languages: null },
    programVersion: '0.0.0',
    fontVersions: { 'Noto Sans SC 400': '0.4.3 sha256:00' },
  });
}

async function sheet(id: string, data = dataset): Promise<Sheet> {
  const { sheets } = unwrap(await composed(data));
  const found = sheets.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no sheet ${id}`);
  // The number of a print changes with every change of its style, and would drown what else has changed.
  return { ...found, html: found.html.replaceAll(found.print, 'PRINT-ID') };
}

/** A copy of the templates with one file changed. */
function changedTemplates(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  folders.push(folder);
  cpSync('templates', folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

const codes = (result: Result<unknown>) =>
  result.ok
    ? []
    : result.diagnostics.map(({ code, place }) => `${code} ${place?.file.split('/').at(-1)}:${place?.line}`);

describe('the sheets of an edition', () => {
  it('are the whitepaper in every voice and a brief for every city and language', async () => {
    const { sheets } = unwrap(await composed());
    expect(sheets.map(({ id }) => id).sort()).toEqual([
      'brief:alpha.en',
      'brief:alpha.zh',
      'brief:beta.en',
      'brief:beta.zh',
      'brief:gamma.en',
      'brief:gamma.zh',
      'whitepaper.en',
      'whitepaper.zh',
      'whitepaper.zh-en',
    ]);
  });

  it.each(['brief:alpha.zh', 'brief:gamma.en', 'whitepaper.zh-en'])('%s is as it was', async (id) => {
    const { html } = await sheet(id);
    await expect(html).toMatchFileSnapshot(`../golden/three-cities/expected/${id.replace(':', '-')}.html`);
  });

  it('promise one page for a brief, and contents for a whitepaper', async () => {
    expect((await sheet('brief:beta.zh')).promises).toEqual({
      pages: 1,
      headings: ['乙城'],
      contents: false,
      blankVersos: false,
      maxBytes: 400_000,
    });
    const { promises } = await sheet('whitepaper.zh-en');
    expect(promises.contents).toBe(true);
    expect(promises.headings).toEqual(expect.arrayContaining(['城市榜单', 'The league table', 'Gamma']));
  });

  it('carry a watermark as long as the edition is a draft', async () => {
    expect((await sheet('brief:beta.en')).html).toContain('class="watermark">Draft<');
    const final: Dataset = { ...dataset, edition: { ...dataset.edition, status: 'final' } };
    expect((await sheet('brief:beta.en', final)).html).not.toContain('watermark');
  });

  it('print a text with markup characters as text', async () => {
    const [first, ...rest] = dataset.cities;
    if (first === undefined) throw new Error('no city');
    const name = { zh: '<b>甲</b>&', en: '<script>alert(1)</script>' };
    const sly = { ...dataset, cities: [{ ...first, name }, ...rest] };
    const { html } = await sheet(`brief:${first.id}.en`, sly);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });

  it('are printed for a reader of one language in that language only', async () => {
    const { html } = await sheet('whitepaper.en');
    expect(html).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('an edition that leaves something open', () => {
  const chapter = (html: string, id: string) =>
    html.match(new RegExp(`<section class="chapter chapter-${id} [\\s\\S]*?</section>`))?.[0] ?? '';
  const whitepaper = () => sheet('whitepaper.zh-en', open(dataset));

  it.each(['robustness', 'league'])('has its chapter "%s" as it was', async (id) => {
    const { html } = await whitepaper();
    const file = `../golden/three-cities/expected/open-${id}.zh-en.html`;
    await expect(chapter(html, id)).toMatchFileSnapshot(file);
  });

  it('has its brief as it was', async () => {
    const { html } = await sheet('brief:gamma.en', open(dataset));
    await expect(html).toMatchFileSnapshot('../golden/three-cities/expected/open-brief-gamma.en.html');
  });

  it('says how sure the ranking is right after the league table', async () => {
    const ids = [...(await whitepaper()).html.matchAll(/<section class="chapter chapter-(\S+)/g)].map(
      ([, id]) => id,
    );
    expect(ids.indexOf('robustness')).toBe(ids.indexOf('league') + 1);
    expect((await whitepaper()).promises.headings).toContain('How sure is this ranking?');
  });

  it('introduces the chapter with the editor’s words where there are some', async () => {
    const prose = Object.fromEntries(
      Object.entries(dataset.prose).map(([language, files]) => [
        language,
        {
          ...files,
          robustness: { name: 'robustness', blocks: files.foreword?.blocks ?? [], notes: [] },
        },
      ]),
    );
    const { html } = await sheet('whitepaper.en', open({ ...dataset, prose }));
    const words = chapter(html, 'foreword').match(/<p>([^<]+)<\/p>/)?.[1];
    expect(words).toBeDefined();
    expect(chapter(html, 'robustness')).toContain(words);
  });
});

describe('an edition that leaves nothing open', () => {
  it('prints no interval anywhere', async () => {
    for (const id of ['whitepaper.en', 'brief:alpha.en']) {
      expect((await sheet(id)).html).not.toMatch(/recalculations|90% interval|class="[^"]*interval/);
    }
  });

  it('shows what leaving out a part does all the same', async () => {
    expect((await sheet('whitepaper.en')).html).toContain('What if a part were left out');
  });
});

describe('a template that is wrong', () => {
  it('is named with its line where it cannot be parsed', async () => {
    const folder = changedTemplates('brief/brief.hbs', (text) =>
      text.replace('{{#if draft}}', '{{#if draft}'),
    );
    expect(codes(await composed(dataset, folder))).toEqual(['template-failed brief.hbs:2']);
  });

  it('is named where it asks for a field that is not there', async () => {
    const folder = changedTemplates('brief/brief.hbs', (text) => text.replace('{{year}}', '{{yaer}}'));
    const result = await composed(dataset, folder);
    expect(codes(result)).toContain('template-failed brief.hbs:4');
    expect(result.ok ? '' : result.diagnostics[0]?.message).toContain('yaer');
  });

  it('is named where the whole folder is missing', async () => {
    expect(codes(await composed(dataset, 'no-such-folder'))).toEqual([
      'template-unreadable no-such-folder:null',
    ]);
  });
});

describe('a figure in the text', () => {
  it('is an error with its line where no such chart was drawn', async () => {
    const zh = 'zh' as Language;
    const state = dataset.prose[zh]?.state;
    if (state === undefined) throw new Error('no text');
    const [first] = state.blocks;
    if (first === undefined) throw new Error('no block');
    const block = { kind: 'figure', figure: 'market-sise', place: first.place } as const;
    const asking = {
      ...dataset,
      prose: { ...dataset.prose, [zh]: { ...dataset.prose[zh], state: { ...state, blocks: [block] } } },
    };
    expect(codes(await composed(asking))).toContain(`figure-missing state.md:${first.place.line}`);
  });
});
