// Contents, lists, cross-references, notes and the numbers behind figures, on the three-city fixture.
import { beforeAll, describe, expect, it } from 'vitest';
import { noteBook } from '../../src/compose/apparatus/note-book.ts';
import { cling, weave } from '../../src/compose/apparatus/weave.ts';
import type { Context } from '../../src/compose/context.ts';
import { readTemplates, type Templates } from '../../src/compose/templates.ts';
import { whitepaper } from '../../src/compose/whitepaper/whitepaper.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Language } from '../../src/model/language.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { makeContext } from './make-context.ts';
import { withTexts } from './make-prose.ts';

let dataset: Dataset;
let templates: Templates;

beforeAll(async () => {
  dataset = unwrap(await threeCities());
  templates = unwrap(await readTemplates('templates'));
});

const figure = (id: string, changes: Partial<Figure> = {}): Figure => ({
  id,
  voice: ['en' as Language],
  svg: `<svg role="img" aria-label="${id}"></svg>`,
  widthMm: 100,
  heightMm: 50,
  furtherParts: [],
  title: [`Title of ${id}`],
  note: ['A note.'],
  alt: [id],
  tables: [{ heads: [['City'], ['Score']], numeric: [false, true], rows: [[['Alpha'], ['7.0']]] }],
  numbersIn: null,
  sources: ['survey'],
  computed: false,
  ...changes,
});

const english = (text: string, figures: readonly Figure[] = [], name = 'state'): Context => {
  const both = { zh: text, en: text };
  const context = makeContext(withTexts(dataset, { [name]: both }), 'en');
  return { ...context, figures: new Map(figures.map((one) => [one.id, one])) };
};

const html = (context: Context): string => unwrap(whitepaper(context, templates)).html;

const chapter = (page: string, id: string): string =>
  page.match(
    new RegExp(`<section class="chapter chapter-${id} [\\s\\S]*?(?=<section class="chapter|</main>)`),
  )?.[0] ?? '';

const words = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/[ \n]+/g, ' ');

const codes = (context: Context) => {
  const result = whitepaper(context, templates);
  return result.ok ? [] : result.diagnostics.map(({ code, place, hint }) => [code, place?.line, hint]);
};

const sourceOf = (context: Context): string =>
  Object.values(context.dataset.national.figures)[0]?.source ?? context.dataset.sources[0]?.id ?? '';

describe('every link within the whitepaper', () => {
  it('leads to an element that is there, once', () => {
    for (const voice of [['zh'], ['en'], ['zh', 'en']]) {
      const page = html(makeContext(dataset, ...voice));
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...page.matchAll(/(?:href="#|data-page-of=")([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('has a page number only where there is a link, or the press could not know it', () => {
    const page = html(makeContext(dataset, 'zh', 'en'));
    const linked = new Set([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
    const numbered = [...page.matchAll(/data-page-of="([^"]+)"/g)].map(([, id]) => id);
    expect(numbered.filter((id) => !linked.has(id))).toEqual([]);
  });
});

describe('headings', () => {
  it('never skip a level', () => {
    const page = html(english('## A\n\nB\n\n### C\n\nD\n'));
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    // Those of the cities' pages are theirs.
    expect(levels.length).toBeGreaterThan(20);
    expect(page).toContain('<h3 class="pair minor">');
    expect(skips.length).toBeLessThanOrEqual(dataset.cities.length);
  });
});

describe('the contents', () => {
  it('list the sections of each chapter, and figures and tables with their numbers', () => {
    const page = html(english('## Size\n\nA\n\n{{figure "size"}}\n', [figure('size')]));
    const contents = page.match(/<section class="contents">[\s\S]*?<\/section>/)?.[0] ?? '';
    expect(contents).toContain('<a href="#state-1"><span class="entry"><span lang="en">Size</span>');
    expect(words(contents)).toMatch(/Figures 1 ?Title of size ?000/);
    expect(words(contents)).toMatch(/Tables 1 ?Published and computed scores and ranks/);
    expect(words(contents)).toContain('A1');
  });

  it('name no table of numbers that is not there', () => {
    const [own, none] = [figure('b'), figure('c', { numbersIn: 'heatmap', tables: [] })];
    const text = 'A\n\n{{figure "a"}}\n\n{{figure "b"}}\n\n{{figure "c"}}\n\n{{figure "d"}}\n';
    const page = html(english(text, [figure('a'), own, none, figure('d')]));
    const list = page.match(/<div class="list-of-tables">[\s\S]*?<\/div>/)?.[0] ?? '';
    expect(words(list)).toContain('A1–A2, A4');
  });

  it('give the figures of the cities’ pages one line', () => {
    const profiles = dataset.cities.map(({ id }) =>
      figure(`city-profile-${id}`, { numbersIn: 'heatmap', tables: [] }),
    );
    const page = html(english('A', profiles));
    const list = page.match(/<div class="list-of-figures">[\s\S]*?<\/div>/)?.[0] ?? '';
    expect(words(list)).toMatch(/2–4 ?City profiles/);
    expect(list.match(/<li>/g)?.length).toBe(2);
  });
});

describe('a cross-reference', () => {
  it('names what comes later as well as what came before, with a page number to be set', () => {
    const text =
      'A {{see "figure:framework"}}, B {{see "table:league" page}}, C {{see "table:league" name}}.';
    const page = chapter(html(english(text)), 'state');
    expect(words(page)).toContain('A see Figure\u00a01, page\u00a000, B page\u00a000, C Table\u00a01.');
    expect(page).toContain('<a class="see" href="#figure-framework">see Figure\u00a01, ');
    expect(page).toContain('<span data-page-of="table-league">00</span>');
  });

  it('names chapters and sections by their titles, in the words of the language', () => {
    const zh = '甲{{see "chapter:league"}}，{{see "section:data-notes-limits" name}}。';
    const data = withTexts(dataset, {
      state: { zh, en: 'A' },
      'data-notes': { zh: '## 局限 {#limits}\n\n乙\n', en: '## Limits {#limits}\n\nB\n' },
    });
    const page = chapter(html(makeContext(data, 'zh')), 'state');
    expect(words(page)).toContain('甲见“城市榜单”一章（第00页），“局限”一节。');
  });

  it('that leads nowhere is an error with its line and what was meant', () => {
    expect(codes(english('A\n\nB {{see "table:leage"}}\n'))).toEqual([
      ['dangling-reference', 3, 'did you mean `table:league`?'],
    ]);
  });
});

describe('notes and sources', () => {
  it('are numbered in the order of the text and lead back to each place', () => {
    const page = chapter(html(english('A[^b] and[^a]\n\nB[^b]\n\n[^a]: First.\n\n[^b]: Second.\n')), 'state');
    expect(page).toContain(
      '<sup class="note-ref"><a id="note-state-1-en-1" href="#note-state-1">1</a></sup>',
    );
    const list = page.slice(page.indexOf('class="endnotes"'));
    expect(words(list)).toContain('Notes and sources 1 Second. ↑ a b');
    expect(words(list)).toContain('2 First. ↑');
    expect(list).toContain('<a href="#note-state-1-en-2">b</a>');
  });

  it('cite the source of a paragraph’s figures once a paragraph, under one number a chapter', () => {
    const [fact = ''] = Object.keys(dataset.national.figures);
    const name = `{{fact "national.${fact}"}}`;
    const page = chapter(html(english(`A ${name}, again ${name}.\n\nB ${name}.\n`)), 'state');
    expect(page.match(/class="note-ref"/g)?.length).toBe(2);
    expect(page.match(/<li id="note-state-/g)?.length).toBe(1);
  });

  it('give the source line of a figure the number that the text uses', () => {
    const context = english('A[^n]\n\n{{figure "size"}}\n\n[^n]: A note.\n');
    const own = {
      ...context,
      figures: new Map([['size', figure('size', { sources: [sourceOf(context)] })]]),
    };
    const page = chapter(html(own), 'state');
    expect(page).toMatch(
      /Source: [^<]*<span class="bound">\.<sup class="note-ref"><a id="note-state-2-en-1"/,
    );
    expect(words(page)).toMatch(/Numbers: Table\u00a0A1, page\u00a000\./);
  });

  it('are not there where a chapter cites nothing', () => {
    expect(chapter(html(english('A\n')), 'state')).not.toContain('endnotes');
  });

  it('are called alike in all languages side by side, and come back to the first', () => {
    const text = { zh: '甲。[^n]\n\n[^n]: 注。\n', en: 'A.[^n]\n\n[^n]: A note.\n' };
    const page = chapter(html(makeContext(withTexts(dataset, { state: text }), 'zh', 'en')), 'state');
    expect(page).toContain('<span class="bound">甲<sup class="note-ref"><a id="note-state-1-zh-1"');
    expect(page).toContain('<span class="bound">.<sup class="note-ref"><a id="note-state-1-en-1"');
    expect(page.match(/href="#note-state-1-zh-1"/g)?.length).toBe(1);
  });
});

describe('a mark', () => {
  const mark = '<sup>1</sup>';

  it('clings to the last character, within the tags that close there', () => {
    expect(cling('en', 'a &amp;', mark)).toBe('a <span class="bound">&amp;<sup>1</sup></span>');
    expect(cling('en', 'a <strong>b</strong>', mark)).toBe(
      'a <strong><span class="bound">b<sup>1</sup></span></strong>',
    );
    expect(cling('en', 'see <a href="#x">y</a>', mark)).toBe(
      'see <span class="bound"><a href="#x">y</a><sup>1</sup></span>',
    );
  });

  it('stands before a Chinese stop and after an English one', () => {
    expect(cling('zh', '甲。', mark)).toBe('<span class="bound">甲<sup>1</sup></span>。');
    expect(cling('en', 'a.', mark)).toBe('a<span class="bound">.<sup>1</sup></span>');
  });

  it('names several notes in ascending order', () => {
    const book = noteBook('x', ['en' as Language]);
    book.mark(['note:f/a'], 'en');
    const html = book.mark(['source:s', 'note:f/a'], 'en');
    expect(words(html)).toBe('1, 2');
    expect(book.cited.map(({ places }) => places.length)).toEqual([2, 1]);
  });
});

describe('woven text', () => {
  it('escapes words and keeps pieces', () => {
    expect(String(weave({ b: '<b>x</b>' }, ({ b }) => `1 < 2 ${b} & 3`))).toBe('1 &lt; 2 <b>x</b> &amp; 3');
  });
});

describe('the numbers behind the figures', () => {
  it('are called as the figure is, and a blank cell keeps its place', () => {
    const rows = [[['Alpha'], ['']]];
    const made = figure('size', { tables: [{ heads: [['City'], ['Score']], numeric: [false, true], rows }] });
    const page = html(english('A\n\n{{figure "size"}}\n', [made]));
    const annex = chapter(page, 'numbers');
    expect(words(annex)).toContain('Table A1Title of size');
    expect(words(annex)).toContain('Numbers of Figure\u00a01, page\u00a000.');
    expect(annex).toContain('<td class="number"><span lang="en">\u00a0</span></td>');
  });

  it('are no chapter where no figure has numbers', () => {
    expect(chapter(html(english('A\n')), 'numbers')).toBe('');
  });

  it('a figure of several parts is one figure, and says which part is which', () => {
    const part = { svg: '<svg role="img" aria-label="2"></svg>', widthMm: 100, heightMm: 50 };
    const page = chapter(
      html(english('A\n\n{{figure "size"}}\n', [figure('size', { furtherParts: [part] })])),
      'state',
    );
    expect(words(page)).toContain('Figure 1 (1/2)');
    expect(words(page)).toContain('Figure 1 (2/2)');
  });
});

describe('the mark of a source', () => {
  it('leads to a note that names the source, one note for all that cite it', () => {
    const id = dataset.sources[0]?.id ?? '';
    const state = chapter(html(english(`A.{{cite "${id}"}} B.\n\nC.{{cite "${id}"}}\n`)), 'state');
    expect(state.match(/<sup class="note-ref">/g)?.length).toBe(2);
    expect(words(state)).toContain('A.1 B.');
    expect(state.match(/<li id="note-state-/g)?.length).toBe(1);
  });
});

describe('a known issue', () => {
  it('is referred to by its code, and the second of a code by its number among them', () => {
    const explanation = { zh: '如此。', en: 'So.' };
    const issue = {
      ...{ code: 'shares-over-100', file: 'national.yaml', path: '', cities: [], explanation },
      place: { file: 'edition.yaml', line: 1, column: 1, length: 1, text: '', path: '' },
    };
    const knownIssues = [issue, issue];
    const text = 'A {{see "issue:shares-over-100"}}, {{see "issue:shares-over-100-2" page}}.\n';
    const context = english(text);
    const edition = { ...context.dataset.edition, knownIssues };
    const page = html({ ...context, dataset: { ...context.dataset, edition } });
    expect(words(chapter(page, 'state'))).toContain('A see known issue\u00a01, page\u00a000, page\u00a000.');
    expect(chapter(page, 'state')).toContain('href="#known-issue-2"');
    expect(chapter(page, 'data-notes')).toContain('id="known-issue-2"');
  });
});

describe('a table of numbers', () => {
  it('says which figures it serves: several chapters’ as a range, those of one chapter one by one', () => {
    const shared = { numbersIn: 'heatmap', tables: [] } as const;
    const rankings = dataset.framework.index.children.map(({ id }) =>
      figure(`dimension-ranking-${id}`, shared),
    );
    const profiles = dataset.cities.map(({ id }) => figure(`city-profile-${id}`, shared));
    const served = (figures: readonly Figure[]) => words(chapter(html(english('A', figures)), 'numbers'));
    expect(served([figure('heatmap'), ...rankings, ...profiles])).toMatch(
      /Numbers of Figures\u00a02–7, pages\u00a000–00\./,
    );
    expect(served([figure('heatmap'), ...rankings])).toMatch(
      /Numbers of Figure\u00a02, page\u00a000, Figure\u00a03, page\u00a000 and Figure\u00a04, page\u00a000\./,
    );
  });
});

describe('a page number in a reference', () => {
  it('is parted by no line from the words around it', () => {
    const text = { zh: '{{see "chapter:method"}}。\n', en: '{{see "chapter:method"}}.\n' };
    const page = chapter(html(makeContext(withTexts(dataset, { state: text }), 'zh')), 'state');
    expect(page).toMatch(/<span class="whole">第<span data-page-of="method">00<\/span>页<\/span>/);
  });
});

describe('the overview of the cities', () => {
  it('says which page holds what, as the pages of this voice are laid out', () => {
    const lead = (...voice: string[]) => words(html(makeContext(dataset, ...voice)));
    expect(lead('en')).toContain(
      'a dot plot, and strengths and weaknesses; the right one holds key facts and lists',
    );
    expect(lead('zh', 'en')).toContain('the right one holds strengths and weaknesses, and lists');
  });
});

describe('the colophon', () => {
  it('names the run, the fonts once each, and how to verify the file', () => {
    const fontVersions = {
      'Noto Sans SC 400': '0.4.3 sha256:aa',
      'Noto Sans SC 700': '0.4.3 sha256:bb',
      'Latin Sans 400': '0.4.3 sha256:aa',
    };
    const page = words(chapter(html({ ...makeContext(dataset, 'en'), fontVersions }), 'about'));
    expect(page).toContain('000000000000');
    expect(page).toContain('sha256sum whitepaper.en.pdf');
    expect(page.match(/Noto\u00a0Sans\u00a0SC \(0\.4\.3\)/g)?.length).toBe(1);
    expect(page).toContain('versions of their npm packages');
    expect(page).not.toContain('Latin Sans');
  });

  it('sets commands as they are typed, with straight quotation marks, once for all languages', () => {
    const about = chapter(html(makeContext(dataset, 'zh', 'en')), 'about');
    const commands = [...about.matchAll(/class="command"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(commands).toEqual([
      'sha256sum whitepaper.zh-en.pdf',
      'jq -r &#x27;.outputs[] | .sha256 + &quot; *&quot; + .path&#x27; manifest.json | sha256sum -c',
    ]);
  });
});

describe('an edition with chapters on right-hand pages', () => {
  it('says so to the press and promises blank pages', () => {
    const { edition } = dataset;
    const recto = { ...dataset, edition: { ...edition, outputs: { ...edition.outputs, recto: true } } };
    const sheet = unwrap(whitepaper(makeContext(recto, 'en'), templates));
    expect(sheet.html).toMatch(/data-rectos="foreword state method league /);
    expect(sheet.promises.blankVersos).toBe(true);
    expect(unwrap(whitepaper(makeContext(dataset, 'en'), templates)).html).not.toContain(
      'data-rectos="foreword',
    );
  });
});
