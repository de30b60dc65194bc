// Page numbers in the contents are those of the pages.
import { expect, it } from 'vitest';
import { printed, refusals, sheet } from './sheets.ts';

const ids = ['前言', 'state of "industry"', 'method', ...Array.from({ length: 9 }, (_, i) => `city-${i}`)];
const escaped = (id: string) => id.replaceAll('"', '&quot;');
const entry = (id: string) =>
  `<p><a href="#${escaped(id)}">${id}</a> <span class="number" data-page-of="${escaped(id)}">0</span></p>`;
const chapter = (id: string, index: number) =>
  `<section id="${escaped(id)}"><h2>${id}</h2>${'<p>人工智能产业 grows.</p>'.repeat(index * 15)}</section>`;
const promises = { pages: null, headings: [], contents: true, blankVersos: false, maxBytes: null };
const book = (html: string) => sheet('book', html, { kind: 'whitepaper', promises });

it('prints the page of every chapter, over several pages and for ids in any script', async () => {
  const [run] = await printed([book(`<h1>目录</h1>${ids.map(entry).join('')}${ids.map(chapter).join('')}`)]);
  expect(Object.keys(run?.contents ?? {}).sort()).toEqual([...ids].sort());
  expect(run?.contents).toEqual(run?.destinations);
  const pages = ids.map((id) => run?.contents[id] ?? 0);
  expect(pages[0]).toBe(2);
  expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
  expect(run?.pages).toBeGreaterThan(ids.length + 1);
});

it('refuses a page number for an element that no link leads to', async () => {
  const html = '<p><span data-page-of="nowhere">0</span></p>';
  expect(await refusals([book(html)])).toEqual([expect.stringContaining('contents-target')]);
});

it('gives up on a page number that moves its own target whenever it changes', async () => {
  // "10" is wider than "9", and the wider the number is, the further up the target stands.
  const number = `<div style="display: flow-root; width: fit-content; font-size: 60mm; line-height: 1">
    <b data-page-of="x">0</b><div style="margin-top: -100%"></div></div>`;
  const target = '<p id="x" style="height: 90mm; break-inside: avoid">x</p>';
  const pages = '<section>…</section>'.repeat(7);
  const html = `<a href="#x">x</a>${pages}<section><div style="height: 150mm"></div>${number}${target}</section>`;
  expect(await refusals([book(html)])).toEqual([
    'contents-unsettled: the page numbers of book still move after five rounds: x',
  ]);
});
