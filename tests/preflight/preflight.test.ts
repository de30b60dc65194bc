// Preflight holds real PDFs to their promises, and refuses each broken one.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../src/fonts/font-set.ts';
import type { Printed, Sheet } from '../../src/model/sheet.ts';
import { name } from '../../src/pdf/values.ts';
import { preflight, preflightPdf } from '../../src/preflight/index.ts';
import { en, printed, sheet, theFonts, zh } from '../print/sheets.ts';
import { unwrap } from '../score/make-dataset.ts';
import { bookSheet, printBook } from './book.ts';
import { damaged } from './damage.ts';
import { catalogue, dictionary, font, type Harm, link, retag, shown, text } from './harm.ts';

const promises = bookSheet().promises;

let fonts: FontSet;
let book: Printed;
beforeAll(async () => {
  fonts = await theFonts();
  book = await printBook(fonts);
});

const judge = async (one: Printed) =>
  unwrap(await preflight({ fonts, threads: 1, signal: new AbortController().signal }).check(one));

const says = async (one: Printed): Promise<readonly string[]> =>
  (await judge(one)).findings.map((finding) => `${finding.code}: ${finding.message}`);

/** Findings on the book with another promise, measurement or damage. */
const broken = (rest: Partial<Printed>, promised: Partial<Sheet> = {}): Promise<readonly string[]> =>
  says({ ...book, ...rest, sheet: { ...book.sheet, ...promised } });
const harmed = (harm: Harm): Promise<readonly string[]> => broken({ pdf: damaged(book.pdf, harm) });

describe('preflight', () => {
  it('gives a verdict on every sheet that keeps its promises', async () => {
    expect(await judge(book)).toMatchObject({
      verdict: { sheet: 'book', pages: 2, fonts: expect.arrayContaining(['SourceSans3-Bold']) },
      findings: [],
    });
  });

  it('counts pages in the finished file', async () => {
    expect(await broken({}, { promises: { ...promises, pages: 1 } })).toEqual([
      'page-count: book has 2 pages and promises 1',
    ]);
  });

  it('refuses what did not fit when it was laid out', async () => {
    const misfits = [{ element: 'table#t', problem: 'wider-than-page', byMm: 3.2 }] as const;
    expect(await broken({ misfits })).toEqual([expect.stringMatching(/^wider-than-page: .*table#t.*3.2 mm/)]);
  });

  it('refuses a heading that the text does not have', async () => {
    expect(await broken({}, { promises: { ...promises, headings: ['Chapter three'] } })).toEqual([
      'heading-lost: the text of book does not have the heading "Chapter three"',
    ]);
  });

  it('refuses another title and another language', async () => {
    expect(await broken({}, { title: 'Other', voice: [zh] })).toEqual([
      'pdf-title: book has the title "A book (draft) \\ “1”" and promises "Other"',
      'pdf-language: book names the language en, not zh',
    ]);
  });

  it('refuses wrong page numbers and promised contents that are missing', async () => {
    expect(await broken({ contents: { two: 3, gone: 1 } })).toEqual([
      'page-number: the contents of book say page 3 for "two", which is on page 2',
      'page-number: the contents of book say page 1 for "gone", which is nowhere',
    ]);
    expect(await broken({ contents: {} })).toEqual(['no-contents: book promises contents and prints none']);
  });

  it('refuses a file that is larger than promised', async () => {
    expect(await broken({}, { promises: { ...promises, maxBytes: 20_000 } })).toEqual([
      expect.stringMatching(/^file-size: book has \d+ KB and promises at most 20 KB$/),
    ]);
  });

  it('refuses a font that is not declared, and a Type 3 font', async () => {
    expect(await harmed(font('outer', { BaseFont: name('AAAAAA+Comic') }))).toEqual([
      'foreign-font: book is set in Comic, which no @font-face declares',
    ]);
    expect(await harmed(font('outer', { Subtype: name('Type3') }))).toContain(
      'type3-font: book has a Type 3 font',
    );
  });

  it('refuses a whitepaper without bookmarks', async () => {
    expect(await harmed(catalogue({ Outlines: undefined }))).toEqual(['pdf-outline: book has no outline']);
  });

  it('refuses text that cannot be copied', async () => {
    expect(await harmed(shown('0000'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^unreadable-text: .*"\uFFFD/)]),
    );
  });

  it('says a broken rule of a standard once, with its number, its place and how often', async () => {
    expect(await harmed(retag(['TD', 'Beijing', 'P'], ['TD', 'Shanghai', 'P']))).toContainEqual(
      expect.stringMatching(
        /^pdf-ua: book breaks rule 7\.2-10 of PDF\/UA-1: a row holds something else than cells \(page 1, TR "Beijing9\.2", P, and 1 more\)$/,
      ),
    );
  });

  it('asks for PDF/A-2u only of a sheet that is to be archived', async () => {
    expect(await broken({}, { archive: true })).toContainEqual(
      expect.stringMatching(/^pdf-a: book breaks rule 6\.6\.4-1 of PDF\/A-2u/),
    );
  });

  it('refuses bytes that are no PDF, and objects that cannot be read', async () => {
    expect(await broken({ pdf: Buffer.from('hello') })).toEqual(['pdf-unreadable: book is no PDF']);
    const text = Buffer.from(book.pdf)
      .toString('latin1')
      .replace(/\/Length (\d)(\d+)/, '/Length 9$2');
    expect(await broken({ pdf: Buffer.from(text, 'latin1') })).toContainEqual(
      expect.stringMatching(/^pdf-damaged: object \d+ of book cannot be read/),
    );
  });

  it('refuses a page whose content stops making sense', async () => {
    const harm: Harm = (patient) => patient.rewrite(0, (content) => `${content} ) `);
    expect(await harmed(harm)).toEqual([expect.stringMatching(/^pdf-page-damaged: page 1 of book/)]);
  });
});

describe('links and bookmarks', () => {
  it('a link within the document has a destination', async () => {
    expect(await harmed(link({ A: undefined, Dest: name('nowhere') }))).toEqual([
      'link-nowhere: Link "source" on page 1 of book leads nowhere',
    ]);
  });

  it.each(['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)'])(
    '%s is no address',
    async (uri) => {
      const action = dictionary({ S: name('URI'), URI: text(uri) });
      expect(await harmed(link({ A: action }))).toEqual([
        `link-scheme: Link "source" on page 1 of book leads to "${uri}"`,
      ]);
    },
  );

  it('a link starts no program', async () => {
    const harm = link({ A: dictionary({ S: name('Launch') }) });
    expect(await harmed(harm)).toEqual(['link-scheme: Link "source" on page 1 of book leads to "Launch"']);
  });

  const bookmark =
    (entries: Parameters<typeof dictionary>[0]): Harm =>
    (patient) => {
      const outlines = patient.file.resolve(patient.pdf.catalogue.get('Outlines'));
      const first = outlines instanceof Map ? outlines.get('First') : null;
      if (typeof first !== 'object' || first === null || !('id' in first)) throw new Error('no outline');
      patient.change(first.id, entries);
    };

  it('a bookmark has the words of its heading', async () => {
    expect(await harmed(bookmark({ Title: text('Preface') }))).toEqual([
      'bookmark-heading: the bookmark "Preface" of book leads to page 1, where no heading says so',
    ]);
    expect(await harmed(bookmark({ Dest: text('gone'), A: null }))).toEqual([
      'bookmark-heading: the bookmark "Report" of book leads nowhere, where no heading says so',
    ]);
  });

  it('a bookmark is of the second level at most', async () => {
    const deep: Harm = (patient) => {
      const third = patient.add(dictionary({ Title: text('Deep') }));
      const second = patient.add(dictionary({ Title: text('Details'), First: third }));
      bookmark({ First: second })(patient);
    };
    expect(await harmed(deep)).toContain('bookmark-level: the bookmark "Deep" of book is on level 3');
  });
});

describe('how the text flows over the pages', () => {
  const FILL = '<p>Some words that stand at the top.</p><div style="height: 200mm"></div>';
  const flow = async (id: string, html: string): Promise<readonly string[]> => {
    const one = sheet(id, html, {
      voice: [en],
      promises: { ...promises, pages: null, headings: [], contents: false },
    });
    const [print] = await printed([one], { fonts });
    return print === undefined ? [] : says(print);
  };

  it('no heading stands at the foot of a page', async () => {
    const html = `<h1>Top</h1>${FILL}<h2>Lonely</h2><p style="break-before: page">Its text.</p>`;
    expect(await flow('foot', html)).toEqual([
      'heading-at-foot: the heading "Lonely" stands at the foot of page 1 of foot; what it is about begins on page 2',
    ]);
    expect(await flow('kept', html.replace('<p style="break-before: page">', '<p>'))).toEqual([]);
  });

  it('a heading on a page of its own opens a chapter', async () => {
    const html = '<h1>Opener</h1><section><p>Its text.</p></section>';
    expect(await flow('opener', html)).not.toContainEqual(expect.stringContaining('heading-at-foot'));
  });

  it('no head of a table, or of a group in it, stands on the page before its first row', async () => {
    const table = `<h1>Top</h1><p>Words.</p><table><thead><tr><th scope="col">City</th><th scope="col">Score</th></tr></thead>
      <tbody><tr><th colspan="2" scope="rowgroup">North</th></tr><tr BREAK><th scope="row">Beijing</th><td>9.2</td></tr></tbody></table>`;
    expect(await flow('parted', table.replace('BREAK', 'style="break-before: page"'))).toContainEqual(
      'table-head-at-foot: the table head "North" stands at the foot of page 1 of parted, and its first row on page 2',
    );
    expect(await flow('whole', table.replace('BREAK', ''))).toEqual([]);
  });

  const figure = (rest: string): string =>
    `<h1>Top</h1><p>Words.</p><figure><figcaption>Figure 1</figcaption><svg role="img" aria-label="A bar" width="90" height="40" ${rest}><text y="20">bar</text></svg></figure>`;

  it('a figure stands with its caption', async () => {
    expect(await flow('apart', figure('style="display: block; break-before: page"'))).toContainEqual(
      'caption-apart: the caption "Figure 1" stands on page 1 of apart, and what it belongs to on page 2',
    );
    expect(await flow('together', figure(''))).toEqual([]);
  });

  const EMPTY =
    '<h1>Cover</h1><section><div style="height: 9mm"></div></section><section><h1>Next</h1><p>Words.</p></section>';

  it('no page is empty, unless it stands before a right-hand page on purpose', async () => {
    expect(await flow('blank', EMPTY)).toEqual(['blank-page: page 2 of blank is empty']);
    const meant = sheet('meant', EMPTY, {
      voice: [en],
      promises: { ...promises, pages: 3, headings: [], contents: false, blankVersos: true },
    });
    const [print] = await printed([meant], { fonts });
    expect(print === undefined ? null : await says(print)).toEqual([]);
  });

  it('warns of a page that is nearly empty while its chapter goes on', async () => {
    const html = `<h1>Cover</h1><section>${FILL}<p>At the foot.</p></section><section><p>Two lines.</p></section><section><p>And on.</p></section>`;
    expect(await flow('sparse', html)).toEqual([
      expect.stringMatching(/^sparse-page: page 3 of sparse is filled to \d+ %, and its chapter goes on$/),
    ]);
    expect(await flow('ended', html.replace('<section><p>And', '<section><h1>New</h1><p>And'))).toEqual([]);
  });
});

describe('any PDF', () => {
  it('is held to PDF/UA, and to PDF/A where it says that it is', async () => {
    const plain = preflightPdf('book.pdf', book.pdf);
    const archived = preflightPdf('book.pdf', (await printBook(fonts, { archive: true })).pdf);
    expect(plain).toMatchObject({
      ok: true,
      value: { standards: ['PDF/UA-1'], pages: 2, findings: [], breaches: [] },
    });
    expect(archived).toMatchObject({
      ok: true,
      value: { standards: ['PDF/UA-1', 'PDF/A-2u'], findings: [] },
    });
  });

  it('has every breach beside the findings, which say each rule once', () => {
    const pdf = damaged(book.pdf, retag(['TD', 'Beijing', 'P'], ['TD', 'Shanghai', 'P']));
    const report = preflightPdf('x.pdf', pdf);
    const rules = report.ok ? report.value.breaches.filter(({ rule }) => rule === '7.2-10') : [];
    expect(rules).toHaveLength(2);
    expect(
      report.ok ? report.value.findings.filter(({ message }) => message.includes('7.2-10')) : [],
    ).toHaveLength(1);
  });

  it('says why it cannot look into a file', () => {
    const result = preflightPdf('x.pdf', Buffer.from('%PDF-1.7\n'));
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'pdf-unreadable' }] });
  });

  it('needs no tags to be looked into', () => {
    const report = preflightPdf('x.pdf', damaged(book.pdf, catalogue({ StructTreeRoot: undefined })));
    const codes = report.ok ? report.value.findings.map(({ message }) => message) : [];
    expect(codes).toContainEqual(expect.stringContaining('7.1-11'));
  });
});
