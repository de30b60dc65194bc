// A city that does not exist, with as much to say as a real one, and gaps like it.
import { fund, laboratory, list, park, pick, policy, programme } from './items.ts';
import { type Next, type Pair, SOURCE, YEAR } from './pair.ts';

/** An observation that is missing. */
const MISSING = 0.1;

const PROFILES: readonly Pair[] = [
  {
    zh: '高校和研究院所较为集中，应用类企业也不少，',
    en: 'It has a fair number of universities and institutes, and companies that put their work to use; ',
  },
  {
    zh: '以制造业为基础，机器人和智能装备是主要方向，',
    en: 'It builds on its manufacturing, and robots and intelligent equipment are its main line of work; ',
  },
  {
    zh: '数据服务与软件起步较早，园区配套比较完整，',
    en: 'Data services and software started early there, and its parks offer most of what a company needs; ',
  },
];

const ENDINGS: readonly Pair[] = [
  {
    zh: '但扶持资金的规模有限，投融资也集中在少数几家企业。',
    en: 'public funds are small, though, and most of the investment goes to a few firms.',
  },
  {
    zh: '近年出台的政策覆盖了科研、人才和场景开放等各个方面。',
    en: 'its recent policies cover research, talent and the opening of places where things can be tried out.',
  },
  {
    zh: '与周边城市分工明确，正在形成上下游衔接的产业带。',
    en: 'it shares the work with its neighbours, and a belt of suppliers and users is taking shape.',
  },
];

const number = (index: number): string => String(index + 1).padStart(4, '0');
export const cityId = (index: number): string => `city-${number(index)}`;

const cityName = (index: number): Pair => ({
  zh: `合成市${number(index)}`,
  en: `Synthetic City ${number(index)}`,
});

function observations(cities: number, next: Next) {
  // All shares together stay under a hundred.
  const share = Math.round((1000 * 99 * next()) / cities) / 1000;
  const values = {
    'workforce-share': { value: share, unit: 'percent' },
    investment: { value: 1 + Math.round(400 * next() * next()) / 10, unit: 'cny-100-million' },
  };
  const kept = Object.entries(values).filter(() => next() >= MISSING);
  return Object.fromEntries(kept.map(([id, value]) => [id, { ...value, year: YEAR, source: SOURCE }]));
}

/** The file of the city, as an editor would fill it. */
export function makeCity(index: number, cities: number, next: Next) {
  const name = cityName(index);
  const [first, last] = [pick(PROFILES, next), pick(ENDINGS, next)];
  const profile = {
    zh: `${name.zh}并不存在。${first.zh}${last.zh}`,
    en: `${name.en} does not exist. ${first.en}${last.en}`,
  };
  return {
    id: cityId(index),
    name,
    profile,
    observations: observations(cities, next),
    policies: list(3, policy, name, next),
    parks: list(4, park, name, next),
    funds: list(2, fund, name, next),
    laboratories: list(4, laboratory, name, next),
    programmes: list(4, programme, name, next),
    companies: null,
  };
}
