// Writes an edition of cities that do not exist, as large as wanted, as an editor would: YAML and Markdown.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { chance } from '../chance.ts';
import { cityId, makeCity } from './make-city.ts';
import { type Pair, SOURCE, YEAR } from './pair.ts';

export interface EditionSize {
  readonly cities: number;
  /** A brief in each of these for every city. */
  readonly languages: readonly (keyof Pair)[];
}

/** Whose framework the synthetic editions have: a real one, with nearly thirty indicators. */
const MODEL = 'data/2018';

const TEXTS = [
  'about',
  'commentary',
  'data-notes',
  'foreword',
  'method',
  'recommendations',
  'state',
  'trends',
];
const WORDS: Pair = {
  zh: '这里的城市和数据都是为测量速度而合成的。',
  en: 'The cities and data in here were made up to measure speed.',
};

const COVERAGE: Pair = {
  zh: '合成数据只填写了部分指标。',
  en: 'Only some of the indicators have been made up.',
};

const knownIssue = (code: string, file: string, path: string) => ({
  code,
  file,
  path,
  explanation: COVERAGE,
});

const editionFile = ({ cities, languages }: EditionSize) => ({
  id: `synthetic-${cities}`,
  title: { zh: '合成城市', en: 'Synthetic Cities' },
  subtitle: { zh: '测量速度用的数据', en: 'Data to measure speed with' },
  publisher: { zh: 'Indexpress测试', en: 'Indexpress benchmarks' },
  origin: { zh: '为测量速度而合成', en: 'made up to measure speed' },
  date: '2018-01-31',
  'data-year': YEAR,
  languages: ['zh', 'en'],
  'league-table': { size: Math.min(cities, 15), decimals: 1 },
  outputs: { whitepaper: [], brief: languages.map((language) => [language]) },
  'key-facts': [
    { of: 'workforce-share', label: { zh: '从业人数全国占比', en: 'AI workforce share' } },
    { of: 'investment', label: { zh: '投融资额', en: 'Investment' } },
    { of: 'fund-total', label: { zh: '扶持资金总额', en: 'Support funds' } },
    { of: 'national-laboratories', label: { zh: '国家级实验室', en: 'National laboratories' } },
  ],
  // A watermark on every page.
  status: 'draft',
  seed: 2018,
  peers: { by: ['workforce-share', { of: 'investment', logarithm: true }], count: 5 },
  'known-issues': [
    knownIssue('low-coverage-indicators', 'framework.yaml', 'index'),
    knownIssue('low-coverage-cities', 'framework.yaml', 'index'),
  ],
});

const national = (cities: number) => ({
  figures: {
    investment: {
      name: { zh: '投融资规模', en: 'Investment' },
      value: 50 * cities,
      unit: 'cny-100-million',
      year: YEAR,
      source: SOURCE,
    },
  },
});

const sources = [
  {
    id: SOURCE,
    title: { zh: '合成数据', en: 'Synthetic data' },
    publisher: { zh: 'Indexpress测试', en: 'Indexpress benchmarks' },
    date: '2018-01',
  },
];

/** Fills an empty folder with an edition that says of itself that it is made up; the same one every time. */
export function writeEdition(folder: string, size: EditionSize): void {
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : stringify(content));
  for (const part of ['cities', 'text/zh', 'text/en']) mkdirSync(join(folder, part), { recursive: true });
  const framework = parse(readFileSync(join(MODEL, 'framework.yaml'), 'utf8'));
  write('edition.yaml', editionFile(size));
  write('framework.yaml', { ...framework, source: SOURCE });
  write('national.yaml', national(size.cities));
  write('sources.yaml', sources);
  for (const name of TEXTS) {
    write(`text/zh/${name}.md`, `${WORDS.zh}\n`);
    write(`text/en/${name}.md`, `${WORDS.en}\n`);
  }
  const next = chance(20180531);
  for (let index = 0; index < size.cities; index++)
    write(`cities/${cityId(index)}.yaml`, makeCity(index, size.cities, next));
}
