// The brief's one page in a real browser: it is filled to its foot, whatever a city has to say.
import { beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.ts';
import type { City, FactList } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { TreeNode } from '../../src/model/framework.ts';
import type { Language, Text, Voice } from '../../src/model/language.ts';
import { unwrap } from '../score/make-dataset.ts';
import { threeCities } from '../score/three-cities.ts';
import { type LaidBrief, layBriefs } from './brief-pages.ts';
import { open } from './make-open.ts';

let edition: Dataset;
beforeAll(async () => {
  edition = unwrap(await load({ folder: 'data/2018', phrases: 'templates/phrases' }));
});

/** With most and with least to say, with a long lead, with two notes on their data, without weaknesses. */
const CITIES = ['beijing', 'shanghai', 'chongqing', 'xian', 'chengdu', 'shenyang', 'xiamen'];

const spokenIn = (dataset: Dataset, ...brief: readonly Voice[]): Dataset => ({
  ...dataset,
  edition: { ...dataset.edition, outputs: { ...dataset.edition.outputs, brief } },
});

const BOTH: Voice = ['zh' as Language, 'en' as Language];

/** Every text twice. */
const twice = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, `${words} ${words}`]));

const longList = (list: FactList): FactList => ({
  ...list,
  items: list.items.map((item) => ({ ...item, name: twice(item.name) })),
});

const longCity = (city: City): City => ({
  ...city,
  name: twice(city.name),
  profile: twice(city.profile),
  lists: Object.fromEntries(
    Object.entries(city.lists).map(([name, list]) => [name, longList(list)]),
  ) as City['lists'],
});

const longNode = <Node extends TreeNode>(node: Node): Node => ({
  ...node,
  name: twice(node.name),
  ...(node.type === 'aggregate' ? { children: node.children.map(longNode) } : {}),
});

/** The edition with names and summaries twice as long. */
const lengthened = (dataset: Dataset): Dataset => ({
  ...dataset,
  cities: dataset.cities.map(longCity),
  framework: { ...dataset.framework, index: longNode(dataset.framework.index) },
  edition: {
    ...dataset.edition,
    keyFacts: dataset.edition.keyFacts.map((fact) => ({ ...fact, label: twice(fact.label) })),
  },
});

const SILENT: FactList = { state: 'missing', items: [], source: null };

const withoutData = (city: City): City => ({
  ...city,
  published: {},
  observations: {},
  lists: Object.fromEntries(Object.keys(city.lists).map((name) => [name, SILENT])) as City['lists'],
});

/** What every brief keeps to. */
function expectOnePage(briefs: readonly LaidBrief[]): void {
  expect(briefs.length).toBeGreaterThan(0);
  for (const { sheet, misfits, main, side, edgeMm, headings } of briefs) {
    expect(misfits, sheet.id).toEqual([]);
    for (const { footMm, apartMm } of [main, side]) {
      expect(footMm, `${sheet.id}: foot of a column`).toBeGreaterThan(-0.3);
      expect(footMm, `${sheet.id}: foot of a column`).toBeLessThan(2.5);
      expect(apartMm, `${sheet.id}: between blocks`).toBeGreaterThan(2.5);
    }
    expect(edgeMm, `${sheet.id}: foot of the page`).toBeCloseTo(8.2, 0);
    expect(headings[0]).toBe('H1');
    expect(new Set(headings.slice(1))).toEqual(new Set(['H2']));
  }
}

/** Without a hole in either column. */
function expectFilled(briefs: readonly LaidBrief[]): void {
  expectOnePage(briefs);
  for (const { sheet, main, side } of briefs) {
    expect(Math.max(main.holeMm, side.holeMm), `${sheet.id}: widest hole`).toBeLessThan(17);
  }
}

describe('a brief of the 2018 edition', () => {
  it('is filled to its foot in Chinese and in English, whether a city has much to say or little', async () => {
    const briefs = await layBriefs(edition, CITIES);
    expect(briefs).toHaveLength(2 * CITIES.length);
    expectFilled(briefs);
  });

  it('is filled to its foot in two languages side by side', async () => {
    expectFilled(await layBriefs(spokenIn(edition, BOTH), CITIES));
  });

  it('stays one page when every name and summary is twice as long', async () => {
    expectOnePage(await layBriefs(lengthened(edition), ['chongqing', 'beijing', 'chengdu']));
  });
});

describe('a brief of a small edition', () => {
  it('ends at the foot of its page, with the space in one place', async () => {
    const dataset = unwrap(await threeCities());
    expectOnePage(await layBriefs(dataset));
    expectOnePage(await layBriefs(open(dataset)));
  });

  it('stands without key facts, and for a city without rank, data and peers', async () => {
    const dataset = unwrap(await threeCities());
    const [first, second, ...rest] = dataset.cities;
    if (first === undefined || second === undefined) throw new Error('no cities');
    const bare: Dataset = { ...dataset, cities: [first, second, ...rest.map(withoutData)] };
    const final = { ...bare, edition: { ...bare.edition, keyFacts: [], status: 'final' as const } };
    expectOnePage(await layBriefs(final));
  });
});
