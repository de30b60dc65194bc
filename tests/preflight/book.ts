// A small report with everything that the checks look at, really printed.
import type { FontSet } from '../../src/fonts/font-set.ts';
import type { Printed, Sheet } from '../../src/model/sheet.ts';
import { en, printed, sheet } from '../print/sheets.ts';

const CHART = `<svg role="img" aria-label="Two bars: Beijing 9, Shanghai 8" width="200" height="60" viewBox="0 0 200 60">
  <rect x="0" y="5" width="180" height="20" /><rect x="0" y="35" width="160" height="20" />
  <text x="4" y="20">Beijing</text><text x="4" y="50">Shanghai</text></svg>`;

const BODY = `
<h1 id="top">Report</h1>
<p>A <a href="https://example.org/a">source</a> and <a href="#two">chapter two</a>, page <i data-page-of="two">0</i>.</p>
<ul><li>one</li><li>two</li></ul>
<table><thead><tr><th scope="col">City</th><th scope="col">Score</th></tr></thead>
<tbody><tr><td>Beijing</td><td>9.2</td></tr><tr><td>Shanghai</td><td>8.1</td></tr></tbody></table>
<figure><figcaption>Figure 1 Two cities</figcaption>${CHART}</figure>
<h2>Details</h2><p lang="zh">人工智能</p><p>The last words of the first chapter stand here.</p>
<section id="two"><h1>Chapter two</h1><p>It says little, but it says it.</p></section>`;

/** An English whitepaper of two pages that keeps every rule. */
export const bookSheet = (rest: Partial<Sheet> = {}): Sheet =>
  sheet('book', BODY, {
    kind: 'whitepaper',
    voice: [en],
    title: 'A book (draft) \\ “1”',
    promises: {
      pages: 2,
      headings: ['Report', 'Chapter Two'],
      contents: true,
      blankVersos: false,
      maxBytes: null,
    },
    ...rest,
  });

export async function printBook(fonts: FontSet, rest: Partial<Sheet> = {}): Promise<Printed> {
  const [book] = await printed([bookSheet(rest)], { fonts });
  if (book === undefined) throw new Error('the book was not printed');
  return book;
}
