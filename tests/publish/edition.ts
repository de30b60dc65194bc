// A small edition of three cities, ready to be published.

import { failed } from '../../src/diagnostics/diagnostic.ts';
import type { City } from '../../src/model/city.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Language, Text } from '../../src/model/language.ts';
import { DEFAULTS } from '../../src/model/method.ts';
import type { Diagnostic, Place, Result } from '../../src/model/result.ts';
import type { RankSpread, Robustness } from '../../src/model/robustness.ts';
import type { NodeScore, Scorecard } from '../../src/model/scorecard.ts';
import type { Printed } from '../../src/model/sheet.ts';
import { openStaging, type Published, publish, type Staging } from '../../src/publish/index.ts';

const zh = 'zh' as Language;
const en = 'en' as Language;
const text = (chinese: string, english: string): Text => ({ [zh]: chinese, [en]: english });
const place: Place = { file: 'x.yaml', line: null, column: null, length: 0, text: null, path: '' };
const none = { state: 'none', items: [], source: 'survey' } as const;

const city = (id: string, name: Text): City => ({
  id,
  name,
  profile: name,
  observations: {},
  history: {},
  ratings: {},
  groups: {},
  lists: { policies: none, parks: none, funds: none, laboratories: none, programmes: none, companies: none },
  published: {},
  place,
});

export const dataset: Dataset = {
  edition: {
    id: '2018',
    title: text('标题', 'Title'),
    subtitle: text('副题', 'Subtitle'),
    publisher: text('某社', 'Some press'),
    origin: text('某处', 'Somewhere'),
    date: '2018-05-31',
    dataYear: 2017,
    languages: [zh, en],
    leagueTable: { size: 15, decimals: 1 },
    outputs: { whitepaper: [[zh]], brief: [], archive: false, recto: false },
    status: 'final',
    seed: 2018,
    keyFacts: [],
    knownIssues: [],
    scoredOnly: false,
    uncertainty: null,
    peers: null,
  },
  framework: {
    index: {
      type: 'aggregate',
      id: 'index',
      name: text('指数', 'Index'),
      description: null,
      weight: 1,
      aggregation: DEFAULTS.aggregation,
      weighting: DEFAULTS.weighting,
      coverageThreshold: 0.5,
      children: [],
      place,
    },
    scale: { from: 0, to: 10 },
    screening: DEFAULTS.screening,
    coverageThreshold: 0.5,
    source: null,
  },
  national: { figures: {}, openSource: [] },
  sources: [],
  cities: [
    city('xian', text('西安', "Xi'an")),
    city('hefei', text('=合肥', '@Hefei, "Anhui"')),
    city('wuhan', text('武汉', 'Wuhan')),
  ],
  prose: {},
  phrases: {},
  units: {},
  inputs: [{ file: 'data/2018/edition.yaml', name: 'edition.yaml', sha256: 'ab'.repeat(32), bytes: 812 }],
};

const score = (value: number | null, rank: number | null, published: number | null): NodeScore => ({
  raw: null,
  bound: 'exact',
  value,
  published:
    published === null ? null : { score: 70 - published, rank: { position: published, tied: false } },
  rank: rank === null ? null : { position: rank, tied: rank === 1 },
  coverage: 2 / 3,
  share: 1,
  contribution: value,
  trail: null,
});

export const scorecard: Scorecard = {
  nodes: [
    { id: 'index', parent: null, level: 0, leaf: false, weight: 1, effectiveWeight: 1, excluded: false },
  ],
  cities: [
    { city: 'xian', excluded: false, nodes: { index: score(6.25, 1, null) } },
    { city: 'hefei', excluded: false, nodes: { index: score(null, null, null) } },
    { city: 'wuhan', excluded: false, nodes: { index: score(1.005, 3, 1) } },
  ],
  summaries: {},
  agreement: null,
  processing: {},
  weights: {},
};

const spread = (city: string, from: number, to: number): RankSpread => ({
  city,
  rank: null,
  median: from,
  interval: { from, to },
  ranked: 1,
  counts: [],
});

export const robustness: Robustness = {
  uncertainty: {
    draws: 100,
    failed: [],
    assumptions: ['weights'],
    confidence: 0.9,
    cities: [spread('xian', 1, 2), spread('wuhan', 3, 3)],
    ahead: null,
    tiers: [['xian', 'wuhan']],
    tierProbability: 0.9,
  },
  sensitivity: null,
  leftOut: [],
  bounds: [],
  profiles: [],
  audit: {
    coverage: { cells: 1, cities: {}, indicators: {}, lowCities: [], lowIndicators: [] },
    distributions: [],
    treatments: [],
    correlations: [],
    components: [],
    importance: [],
    panels: [],
  },
};

const printed: Printed = {
  sheet: {
    id: 'whitepaper.zh',
    kind: 'whitepaper',
    city: null,
    voice: [zh],
    title: '标题',
    author: '出版者',
    description: '',
    archive: false,
    print: 'abcdef012345',
    html: '',
    file: 'whitepaper.zh.pdf',
    promises: { pages: null, headings: [], contents: false, blankVersos: false, maxBytes: null },
  },
  pdf: Buffer.from('%PDF-1.4 one'),
  pages: 12,
  destinations: {},
  misfits: [],
  contents: {},
};

/** What comes off the press. */
export const prints: readonly [Printed, ...Printed[]] = [
  printed,
  { ...printed, sheet: { ...printed.sheet, id: 'brief:xian.zh', file: 'briefs/xian.zh.pdf' }, pages: 1 },
];

interface Run {
  readonly printed?: readonly Printed[];
  readonly signal?: AbortSignal;
}

/** `null`, or why the prints cannot be written. */
export async function fill(
  staging: Staging,
  printed = prints as readonly Printed[],
): Promise<Diagnostic | null> {
  for (const { sheet, pdf, pages } of printed) {
    const obstacle = await staging.add(sheet.file, pdf, { pages, print: sheet.print });
    if (obstacle !== null) return obstacle;
  }
  return null;
}

/** Publishes the edition to a folder, as a build does. */
export async function publishTo(out: string, run: Run = {}): Promise<Result<Published>> {
  let staging: Staging | null = null;
  try {
    const opened = await openStaging(out, run.signal);
    if (!opened.ok) return opened;
    staging = opened.value;
    const obstacle = await fill(staging, run.printed);
    if (obstacle !== null) return failed([obstacle]);
    return await publish({
      staging,
      dataset,
      scorecard,
      robustness,
      versions: { browser: 'HeadlessChrome/147', fonts: { 'Noto Serif SC 400': '0.4.3 sha256:00' } },
      runId: '0123456789ab',
      programVersion: '0.1.0',
    });
  } finally {
    await staging?.discard();
  }
}
