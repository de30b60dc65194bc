// A sheet with everything that is finished in a PDF, and independent readers to look at what came of it.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import type { Printed, Sheet } from '../../src/model/sheet.ts';
import { en, printed, sheet, shells, zh } from './sheets.ts';

const rows = Array.from(
  { length: 40 },
  (_, row) => `<tr><th scope="row">城市${row}</th><td>${row}</td></tr>`,
).join('');

const body = `<h1>城市与<span lang="en">Cities &amp; all</span></h1>
  <p style="border-bottom: 1px solid red">正文<span lang="en">English words</span></p>
  <div lang="en"><p>A paragraph in an English division</p></div>
  <h2><span>目录</span><span lang="en">Contents</span></h2>
  <ul><li>点<ul><li>里</li></ul></li></ul><ol style="list-style: none"><li>无</li></ol>
  <p><a href="#end">结尾</a> <a href="https://example.org/a">外部<b>链接</b></a>
    <a href="#end" aria-label="注释一"><sup>1</sup></a> <a role="doc-noteref" href="#end">二</a></p>
  <figure><svg role="img" aria-label="图一：两个城市" width="100" height="40"><rect width="90" height="30"/><text x="9" y="40" font-family="Noto Sans SC">图</text></svg>
    <figcaption>图题</figcaption></figure>
  <div style="background: #eee; height: 5mm"></div>
  <table style="margin-top: 60mm"><thead><tr><th scope="col">城市头</th><th scope="col">得分头</th></tr></thead><tbody>${rows}</tbody></table>
  <h3 id="end">小节</h3><p>结束。</p>`;

const heads = '@page { @top-left { content: "天头" } @bottom-right { content: counter(page) } }';

export const subject: Sheet = sheet('finished', body, {
  voice: [zh, en],
  title: '城市 <Cities> & “𠀀”',
  author: '出版者 & Co.',
  description: '一句说明',
  archive: true,
  promises: { ...sheet('any', '').promises, pages: null },
});

export const print = async (sheets: readonly Sheet[]): Promise<readonly Printed[]> =>
  printed(sheets, { shells: shells.map(({ kind, css }) => ({ kind, css: css + heads })) });

/** What pdf.js sees. */
export function openInReader(pdf: Uint8Array) {
  return getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
}

/** The objects as a general library finds them. */
export const openInLibrary = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });

export const entry = (of: PDFObject | undefined, key: string): PDFObject | undefined =>
  of instanceof PDFDict ? of.lookup(PDFName.of(key)) : undefined;

export function words(of: PDFObject | undefined): string | undefined {
  if (of instanceof PDFString || of instanceof PDFHexString) return of.decodeText();
  return of instanceof PDFName ? of.decodeText() : of?.toString();
}

export const streamBytes = (of: PDFObject | undefined): Buffer =>
  Buffer.from(of instanceof PDFRawStream ? of.contents : []);

export const list = (of: PDFObject | undefined): readonly PDFObject[] =>
  of instanceof PDFArray ? of.asArray().flatMap((_, index) => of.lookup(index) ?? []) : [];

type TextItem = { readonly str: string } | { readonly type: string; readonly tag: string };

/** Each piece of text on a page with the tags that it stands in, outermost first. */
export async function taggedText(
  reader: Awaited<ReturnType<typeof openInReader>>,
  page: number,
): Promise<readonly { readonly text: string; readonly tags: readonly string[] }[]> {
  const { items } = await (await reader.getPage(page)).getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  return items.flatMap((item: TextItem) => {
    if ('str' in item) return item.str.trim() === '' ? [] : [{ text: item.str, tags: [...open] }];
    if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.tag);
    return [];
  });
}
