// The lists of a city that does not exist: policies, parks, funds, laboratories, programmes.
import { type Next, type Pair, SOURCE } from './pair.ts';

type Item = Readonly<Record<string, unknown>>;
type Make = (city: Pair, nth: number, next: Next) => Item;

/** What a list is: most have items, some the source says are empty, some it is silent about. */
const EMPTY = 0.05;
const SILENT = 0.1;

const INSTRUMENTS = ['plan', 'opinions', 'measures', 'project'];
const POLICY_LEVELS = ['provincial', 'municipal', 'district'];
const FUND_KINDS = ['fiscal', 'government-fund', 'venture'];
const PARK_KINDS = ['park', 'town', 'base', 'computing-centre', 'incubator'];
const LABORATORY_LEVELS = ['national', 'ministry', 'provincial', 'corporate', 'university'];
const PROGRAMME_KINDS = ['school', 'institute', 'department', 'major'];

export const pick = <T>(from: readonly T[], next: Next): T => {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Up to `most` items, at least one; or what stands in for them. */
export function list(most: number, make: Make, city: Pair, next: Next): unknown {
  const lot = next();
  if (lot < SILENT) return null;
  if (lot < SILENT + EMPTY) return { none: true, source: SOURCE };
  return Array.from({ length: 1 + Math.floor(next() * most) }, (_, nth) => ({
    ...make(city, nth + 1, next),
    source: SOURCE,
  }));
}

const titled = (city: Pair, zh: string, en: string, nth: number): Pair => ({
  zh: `${city.zh}第${nth}${zh}`,
  en: `${en} ${nth} of ${city.en}`,
});

export const policy: Make = (city, nth, next) => ({
  name: titled(city, '号人工智能产业发展行动计划', 'Action Plan for the AI Industry No.', nth),
  scope: next() < 0.5 ? 'dedicated' : 'related',
  level: pick(POLICY_LEVELS, next),
  instrument: pick(INSTRUMENTS, next),
  'multi-year': next() < 0.3,
});

export const park: Make = (city, nth, next) => ({
  name: titled(city, '人工智能产业园', 'Artificial Intelligence Park No.', nth),
  kind: pick(PARK_KINDS, next),
  level: next() < 0.2 ? 'national' : 'local',
});

export const fund: Make = (city, nth, next) => ({
  name: titled(city, '号产业引导基金', 'Guidance Fund for Industry No.', nth),
  kind: pick(FUND_KINDS, next),
  amount: { value: 1 + Math.floor(100 * next()), unit: 'cny-100-million' },
});

export const laboratory: Make = (city, nth, next) => {
  const level = pick(LABORATORY_LEVELS, next);
  return {
    name: titled(city, '智能信息处理实验室', 'Laboratory for Intelligent Information Processing No.', nth),
    host: titled(city, '大学', 'University', nth),
    level,
    company: level === 'corporate' || next() < 0.1,
  };
};

export const programme: Make = (city, nth, next) => ({
  name: titled(city, '智能科学系', 'Department of Intelligent Science No.', nth),
  host: titled(city, '大学', 'University', nth),
  kind: pick(PROGRAMME_KINDS, next),
});
