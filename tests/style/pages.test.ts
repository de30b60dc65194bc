// Layouts that once broke, printed with the report's own style sheets in the real browser.
import { beforeAll, describe, expect, it } from 'vitest';
import { readTemplates } from '../../src/compose/templates.ts';
import type { Printed, Sheet } from '../../src/model/sheet.ts';
import { en, printed, sheet } from '../print/sheets.ts';

const page = (body: string): string =>
  `<main class="whitepaper mono" data-rectos="cities>city-a">${body}</main>`;

/** A head whose figures fell below a long name was 57 mm tall instead of 43, and pushed the page's foot off. */
const head = (name: string): string => `<section class="chapter city"><div class="city-page" data-fit>
  <header class="city-head"><svg class="skyline" role="img" aria-label="x" viewBox="0 0 9 9"></svg>
  <h1 class="city-name"><span lang="en">${name}</span></h1>
  <div class="city-figures"><p class="city-place"><span class="city-number"><span lang="en">joint 12th</span></span></p>
  <p><span class="city-number">7.1</span> <span class="city-label"><span lang="en">Published score</span></span></p>
  <p><span class="city-number">3–9</span> <span class="city-label"><span lang="en">90% interval</span></span></p></div>
  </header><div style="height: 206mm"></div></div></section>`;

/** Pages before the cities, then their overview and one spread; the plate shows only where it is needed. */
const spread = (before: number): string => {
  const links = ['cities', 'city-a'].map(
    (id) => `<a href="#${id}"><span data-page-of="${id}">000</span></a>`,
  );
  const filler = '<section class="chapter"><p lang="en">Filler</p></section>'.repeat(before);
  return page(`<p>${links.join(' ')}</p>${filler}
    <section class="chapter plate" data-plate-of="cities" hidden><p lang="en">Plate</p></section>
    <section class="chapter"><h1 id="cities">Cities</h1></section>
    <section class="chapter city"><div class="city-page"><h1 id="city-a">A</h1></div>
    <div class="city-page city-lists"><p lang="en">Lists</p></div></section>`);
};

const bodies = {
  long: page(head('Chongqing')),
  longer: page(head('Shijiazhuang')),
  even: spread(1),
  odd: spread(2),
};

let results: Readonly<Record<string, Printed>> = {};
beforeAll(async () => {
  const templates = await readTemplates('templates');
  if (!templates.ok) throw new Error(JSON.stringify(templates.diagnostics));
  const rest: Partial<Sheet> = { kind: 'whitepaper', voice: [en] };
  const sheets = Object.entries(bodies).map(([id, html]) => sheet(id, html, rest));
  const run = await printed(sheets, { shells: templates.value.shells });
  results = Object.fromEntries(run.map((one) => [one.sheet.id, one]));
});

describe('the head of a city', () => {
  it.each(['long', 'longer'])('keeps its figures beside a %s name', (id) => {
    expect(results[id]?.misfits).toEqual([]);
  });
});

describe('the spread of a city', () => {
  it('begins on a left-hand page without help where it can', () => {
    expect(results.even?.destinations).toMatchObject({ cities: 3, 'city-a': 4 });
    expect(results.even?.pages).toBe(5);
  });

  it('is moved to a left-hand page by the plate where it would begin on the right', () => {
    expect(results.odd?.destinations).toMatchObject({ cities: 5, 'city-a': 6 });
    expect(results.odd?.pages).toBe(7);
  });
});
