// The gallery: one page that needs nothing but its neighbours, and shows everything that was given.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import type { Printed } from '../../src/model/sheet.ts';
import { chapterIds, chaptersOf, familiesOf } from '../../src/pictures/chapters.ts';
import { type GalleryJob, gallery } from '../../src/pictures/index.ts';
import { en, printed, sheet, shells, theFonts, zh } from '../print/sheets.ts';
import { unwrap } from '../score/make-dataset.ts';

const link = (id: string): string => `<a href="#${id}">${id}</a>`;
const chapter = (id: string, words: string): string =>
  `<section><h1 id="${id}">${words}</h1><p>${words}</p></section>`;
const html = `<p>封面 Cover</p>${link('one')}${link('two')}${link('aside')}<h2 id="aside">说明</h2>
  ${chapter('one', '第一章 One')}${chapter('two', '第二章 Two')}<section><p>续 More</p></section>`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="40mm" height="20mm" viewBox="0 0 151 76"
  font-family="&quot;Source Sans 3&quot;, &quot;Noto Sans SC&quot;"><text x="4" y="30">北京 7.5</text></svg>`;

const figure: Figure = {
  id: 'league-bars',
  voice: [zh],
  svg: SVG,
  widthMm: 40,
  heightMm: 20,
  furtherParts: [],
  title: ['<b>北京</b> & 上海'],
  note: ['得分'],
  alt: ['条形图'],
  tables: [{ heads: [['城市'], ['得分']], numeric: [false, true], rows: [[['北京'], ['7.5']]] }],
  numbersIn: null,
  sources: [],
  computed: false,
};

const edition = { id: 'try', title: { [zh]: '试', [en]: 'Try "it"' } };

let job: GalleryJob;
let files: ReadonlyMap<string, Uint8Array>;

async function galleryFiles(rest: Partial<GalleryJob> = {}): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(unwrap(await gallery({ ...job, ...rest })).map(({ path, bytes }) => [path, bytes]));
}

const textOf = (path: string): string => new TextDecoder().decode(files.get(path));

beforeAll(async () => {
  const run = await printed([
    sheet('whitepaper.zh', html, { kind: 'whitepaper', file: 'whitepaper.zh.pdf' }),
    sheet('whitepaper.en', html, { kind: 'whitepaper', voice: [en], file: 'whitepaper.en.pdf' }),
    sheet('brief:alpha.zh', '<p>简报</p>', { city: 'alpha', file: 'briefs/alpha.zh.pdf' }),
  ]);
  job = {
    edition,
    figures: [figure],
    printed: run,
    shells,
    fonts: await theFonts(),
    findings: [{ code: 'clipped', severity: 'error', message: 'a <p> is cut off', place: null, hint: null }],
    versions: { browser: 'a browser', fonts: {} },
    programVersion: '0.0.0',
  };
  files = await galleryFiles();
});

describe('the gallery', () => {
  it('has a large and a small picture of every page, and the PDFs', () => {
    const pages = [1, 2, 3, 4].flatMap((page) => [`00${page}.png`, `00${page}.small.png`]);
    const pictures = ['zh', 'en'].flatMap((name) => pages.map((page) => `pages/whitepaper.${name}/${page}`));
    for (const path of [...pictures, 'pages/briefs/alpha.zh/001.png', 'pdf/briefs/alpha.zh.pdf'])
      expect(files.get(path)?.length, path).toBeGreaterThan(200);
    expect(files.get('pdf/whitepaper.zh.pdf')).toBe(job.printed[0]?.pdf);
  });

  it('links to nothing that is not in its folder', () => {
    const page = textOf('index.html');
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(30);
    const broken = links.filter((target) =>
      target.startsWith('#') ? !ids.has(target.slice(1)) : !files.has(target.replace(/#.*$/, '')),
    );
    expect(broken).toEqual([]);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(textOf('fonts.css')).not.toMatch(/url\((?!data:)/);
  });

  it('gives no id twice', () => {
    const ids = [...textOf('index.html').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('shows each chart with its size, its words and its numbers, as text', () => {
    const page = textOf('index.html');
    expect(page).toContain(SVG);
    expect(page).toContain('40.0 × 20.0 mm');
    expect(page).toContain('&lt;b&gt;北京&lt;/b&gt; &amp; 上海');
    expect(page).toMatch(/<td class="number">7\.5<\/td>/);
    expect(page).toContain('条形图');
  });

  it('has fonts for the characters of the charts', () => {
    expect(textOf('fonts.css')).toContain('font-family:"Source Sans 3"');
    expect(textOf('fonts.css')).toContain('font-family:"Noto Sans SC"');
    expect(textOf('fonts.css')).not.toContain('Noto Serif');
  });

  it('says what preflight says, and shows the pages all the same', () => {
    expect(textOf('index.html')).toContain('<code>clipped</code> a &lt;p&gt; is cut off');
  });

  it('offers the grid only where the style sheets declare one', async () => {
    expect(textOf('index.html')).not.toContain('guide-columns"');
    const css = ':root { --u: 5.5pt; --head: 21mm; --inside: 18mm; --outside: 22mm; --gutter: 4mm; }';
    const page = new TextDecoder().decode(
      (await galleryFiles({ shells: [{ kind: 'whitepaper', css }] })).get('index.html'),
    );
    expect(page).toContain('guide-columns"');
    expect(page).toContain('.whitepaper .columns { left: 8.5714%; right: 10.4762%');
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await galleryFiles();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of files)
      expect(Buffer.compare(bytes, again.get(path) ?? Buffer.alloc(0)), path).toBe(0);
  });

  it('tells of every page that is drawn, and stops where it is told to', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const onPage: GalleryJob['onPage'] = (count, total, { id }) => {
      seen.push(`${count}/${total} ${id}`);
      if (count === 2) controller.abort(new Error('enough'));
    };
    await expect(gallery({ ...job, onPage, signal: controller.signal })).rejects.toThrow('enough');
    expect(seen).toEqual(['1/9 whitepaper.zh 1', '2/9 whitepaper.zh 2']);
  });
});

describe('chapters', () => {
  const made = (destinations: Readonly<Record<string, number>>, pages: number): Printed => {
    const [first] = job.printed;
    if (first === undefined) throw new Error('nothing was printed');
    return { ...first, destinations, pages };
  };

  it('run from their heading to the next, with the pages before the first by themselves', () => {
    expect(job.printed[0] && chaptersOf(job.printed[0])).toEqual([
      { id: null, pages: [1] },
      { id: 'one', pages: [2] },
      { id: 'two', pages: [3, 4] },
    ]);
  });

  it('that share a page both have it', () => {
    expect(chaptersOf(made({ one: 1, two: 1 }, 2))).toEqual([
      { id: 'one', pages: [1] },
      { id: 'two', pages: [1, 2] },
    ]);
  });

  it('of a sheet without any are all its pages', () => {
    expect(chaptersOf(made({}, 2))).toEqual([{ id: null, pages: [1, 2] }]);
  });

  it('stand beside those of the other languages', () => {
    const families = familiesOf(job.printed);
    expect(families.map(({ name, sheets }) => [name, sheets.length])).toEqual([
      ['whitepaper', 2],
      ['brief alpha', 1],
    ]);
    expect(families.map(chapterIds)).toEqual([[null, 'one', 'two'], [null]]);
  });
});
