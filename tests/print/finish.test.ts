// A printed PDF keeps what PDF/UA-1 and PDF/A-2u ask for, read back by readers that are not ours.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printed } from '../../src/model/sheet.ts';
import {
  entry,
  list,
  openInLibrary,
  openInReader,
  print,
  streamBytes,
  subject,
  taggedText,
  words,
} from './finished.ts';

interface StructNode {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly children?: readonly (StructNode | { readonly type: string; readonly id: string })[];
}

interface Area {
  readonly contentsObj: { readonly str: string };
  readonly annotationFlags: number;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

let pdf: Uint8Array = new Uint8Array();
let pages = 0;
let reader: Awaited<ReturnType<typeof openInReader>>;
let library: PDFDocument;
let plain: Printed | undefined;
beforeAll(async () => {
  const [one, other] = await print([subject, { ...subject, id: 'plain', archive: false, description: '' }]);
  pdf = one?.pdf ?? pdf;
  pages = one?.pages ?? 0;
  plain = other;
  reader = await openInReader(pdf);
  library = await openInLibrary(pdf);
});
afterAll(() => reader.loadingTask.destroy());

/** The structure of a page, an element a line, its text not. */
async function outlineOf(page: number): Promise<string> {
  const tree = await (await reader.getPage(page)).getStructTree();
  const lines: string[] = [];
  const visit = (node: StructNode, depth: number): void => {
    const alt = node.alt === undefined ? '' : ` "${node.alt}"`;
    const lang = node.lang === undefined ? '' : ` [${node.lang}]`;
    if (node.role !== undefined) lines.push(`${' '.repeat(depth)}${node.role}${lang}${alt}`);
    for (const kid of node.children ?? []) if ('role' in kid) visit(kid, depth + 1);
  };
  visit(tree as StructNode, 0);
  return lines.join('\n');
}

describe('metadata', () => {
  it('says title, language, author and description, in XMP as in the document information', async () => {
    const { info, metadata } = await reader.getMetadata();
    expect(info).toMatchObject({
      Title: '城市 <Cities> & “𠀀”',
      Author: '出版者 & Co.',
      Subject: '一句说明',
    });
    expect(metadata.get('dc:title')).toBe('城市 <Cities> & “𠀀”');
    expect(metadata.getRaw()).toContain(
      '<rdf:Bag><rdf:li>zh</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>',
    );
    expect(metadata.get('dc:creator')).toEqual(['出版者 & Co.']);
    expect(metadata.get('dc:description')).toBe('一句说明');
    expect(metadata.get('xmp:createdate')).toBe('2018-05-31T00:00:00+00:00');
    expect(metadata.get('xmp:modifydate')).toBe(metadata.get('xmp:createdate'));
    expect(info).toMatchObject({
      CreationDate: "D:20180531000000+00'00'",
      ModDate: "D:20180531000000+00'00'",
    });
    expect(metadata.get('pdf:producer')).toMatch(/^Skia\/PDF m\d+$/);
  });

  it('says which standards the file keeps: that for archives only where it is asked for', async () => {
    const { metadata } = await reader.getMetadata();
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect([metadata.get('pdfaid:part'), metadata.get('pdfaid:conformance')]).toEqual(['2', 'U']);
    const bytes = Buffer.from(plain?.pdf ?? []).toString('latin1');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).not.toMatch(/pdfaid|pdfaExtension|OutputIntent|dc:description/);
  });

  it('lies unpacked in the catalogue, beside language, marks and the wish to see the title', () => {
    const { catalog } = library;
    expect(words(entry(catalog, 'Lang'))).toBe('zh');
    expect(words(entry(entry(catalog, 'MarkInfo'), 'Marked'))).toBe('true');
    expect(words(entry(entry(catalog, 'ViewerPreferences'), 'DisplayDocTitle'))).toBe('true');
    expect(streamBytes(entry(catalog, 'Metadata')).toString('utf8')).toContain('<?xpacket begin="\uFEFF"');
  });

  it('has an sRGB output intent, a binary comment and an id for archives', () => {
    const [intent, ...more] = list(entry(library.catalog, 'OutputIntents'));
    expect(more).toEqual([]);
    expect(words(entry(intent, 'S'))).toBe('GTS_PDFA1');
    expect(streamBytes(entry(intent, 'DestOutputProfile')).toString('latin1', 36, 40)).toBe('acsp');
    expect([...pdf.subarray(0, 15)].slice(10, 14).every((byte) => byte > 127)).toBe(true);
    expect(Buffer.from(pdf).toString('latin1').slice(-400)).toMatch(/\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]/);
  });
});

describe('structure', () => {
  it('has headings, paragraphs, lists with bodies, links and figures, with their languages and words', async () => {
    expect(await outlineOf(1)).toBe(`Root
 Document [zh]
  H1
   Span [en]
  P
   Span [en]
  Div [en]
   P
  H2
   Span [en]
  L
   LI
    Lbl
    LBody
     L
      LI
       Lbl
       LBody
  L
   LI
    LBody
  P
   Link
   Link
   Link
   Link
  Div
   Figure "图一：两个城市"
   Caption
  Table
${'   TR\n    TH\n    TD\n'
  .repeat(rowsOn(await outlineOf(1)))
  .replace('TD', 'TH')
  .trimEnd()}`);
  });

  it('reads a table head once, though it is printed on every page', async () => {
    const heads: number[] = [];
    for (let page = 1; page <= pages; page++)
      for (const { text, tags } of await taggedText(reader, page))
        if (text.includes('头') && !tags.includes('Artifact')) heads.push(page);
    expect(pages).toBeGreaterThan(1);
    expect(heads).toEqual([1, 1]);
  });

  it('leads from each mark of a page to an element and back', async () => {
    const ids = new Set<string>();
    const visit = (node: StructNode): void => {
      for (const kid of node.children ?? []) {
        if ('role' in kid) visit(kid);
        else if ('id' in kid && kid.type === 'content') ids.add(kid.id);
      }
    };
    const marks = new Set<string>();
    for (let page = 1; page <= pages; page++) {
      const document = await reader.getPage(page);
      visit((await document.getStructTree()) as StructNode);
      const { items } = await document.getTextContent({ includeMarkedContent: true });
      for (const item of items)
        if (!('str' in item) && item.type === 'beginMarkedContentProps' && item.id !== null)
          marks.add(item.id);
    }
    expect(marks.size).toBeGreaterThan(50);
    expect([...marks].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('leaves no text outside marks, and running heads and page numbers as artifacts', async () => {
    const loose: string[] = [];
    const artifacts: string[] = [];
    for (let page = 1; page <= pages; page++) {
      for (const { text, tags } of await taggedText(reader, page)) {
        if (tags.length === 0) loose.push(text);
        if (tags.includes('Artifact') && page === 1) artifacts.push(text);
      }
    }
    expect(loose).toEqual([]);
    expect(artifacts).toEqual(['天头', '1']);
  });
});

/** Table rows in an outline: how many fit on the page is the font's business. */
const rowsOn = (outline: string): number => outline.split('\n').filter((line) => line.trim() === 'TR').length;

describe('a figure', () => {
  it('says where it stands on its page, in points', () => {
    const boxes = library.context
      .enumerateIndirectObjects()
      .filter(([, object]) => words(entry(object, 'S')) === 'Figure')
      .map(([, object]) => list(entry(entry(object, 'A'), 'BBox')).map((each) => Number(words(each))));
    expect(boxes).toHaveLength(1);
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes[0] ?? [];
    expect([right - left, top - bottom]).toEqual([expect.closeTo(75, 0), expect.closeTo(30, 0)]);
    expect(bottom).toBeGreaterThan(300);
    expect(top).toBeLessThan(842);
  });
});

describe('links and bookmarks', () => {
  it('say in words where a link leads, in each of its areas, and follow the order of the structure', async () => {
    const page = await reader.getPage(1);
    const found: readonly Area[] = await page.getAnnotations();
    const links = found.map(({ contentsObj, annotationFlags }) => [contentsObj.str, annotationFlags]);
    expect(links).toEqual([
      ['结尾', 4],
      ['外部链接', 4],
      ['外部链接', 4],
      ['注释一', 4],
      ['二', 4],
    ]);
    expect(library.getPages().map(({ node }) => words(entry(node, 'Tabs')))).toEqual(Array(pages).fill('S'));
  });

  it('hold two levels of headings, two languages with a space between them', async () => {
    const outline: readonly Bookmark[] = await reader.getOutline();
    expect(outline.map(({ title, items }) => [title, items.map((item) => [item.title, item.items])])).toEqual(
      [['城市与Cities & all', [['目录 Contents', []]]]],
    );
  });
});

describe('the bytes', () => {
  it('are the same when it is printed again after other sheets', async () => {
    const [, again] = await print([{ ...subject, id: 'longer', html: subject.html.repeat(2) }, subject]);
    expect(Buffer.compare(again?.pdf ?? new Uint8Array(), pdf)).toBe(0);
  });

  it('are fewer than the browser wrote', () => {
    expect(pdf.length).toBeLessThan(150_000);
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('NonStruct');
  });
});
