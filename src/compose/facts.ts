// What a reference such as `{{fact "national.enterprises"}}` says in one language.
import type { Speaker } from '../language/speaker.ts';
import { roundHalfAway } from '../maths/rounding.ts';
import type { Observation, Quantity } from '../model/quantity.ts';
import { type Context, headline, nodeOf } from './context.ts';
import { availableIndicators, isSecondary, percentText } from './coverage.ts';
import { cityAt, scoreAt } from './lookup.ts';

type Form = 'full' | 'number';

/** A number that no source printed: a total, a correlation. */
const computed = (value: number, decimals: number, unit: string): Quantity => ({
  value,
  to: null,
  decimals,
  unit,
  bound: 'exact',
  perYear: false,
});

const quantity = (speaker: Speaker, of: Quantity, form: Form) =>
  form === 'full' ? speaker.quantity(of) : speaker.bare(of);

function cityFact(context: Context, speaker: Speaker, id: string, field: string, form: Form): string | null {
  const city = cityAt(context, id);
  const score = scoreAt(context, id);
  if (city === null || score === null) return null;
  const top = headline(nodeOf(score, context.tree.root.id));
  const { decimals } = context.dataset.edition.leagueTable;
  const notAvailable = speaker.phrase('missing.value');
  if (field === 'name') return speaker.text(city.name);
  if (field === 'score') return top.score === null ? notAvailable : speaker.number(top.score, decimals);
  if (field === 'rank') return top.rank === null ? notAvailable : speaker.rank(top.rank);
  const observation = city.observations[field];
  return observation === undefined ? null : quantity(speaker, observation, form);
}

function frameworkFact(context: Context, speaker: Speaker, field: string): string | null {
  const { framework } = context.dataset;
  const { tree } = context;
  const available = availableIndicators(context).length;
  const counts: Readonly<Record<string, number>> = {
    dimensions: tree.dimensions.length,
    secondary: [...tree.byId.values()].filter((node) => isSecondary(tree, node)).length,
    indicators: tree.indicators.length,
    available,
    missing: tree.indicators.length - available,
    'scale-from': framework.scale.from,
    'scale-to': framework.scale.to,
  };
  if (field === 'coverage-threshold') {
    return speaker.quantity(computed(Math.round(framework.coverageThreshold * 100), 0, 'percent'));
  }
  const count = counts[field];
  return count === undefined ? null : speaker.number(count, 0);
}

function editionFact(context: Context, speaker: Speaker, field: string): string | null {
  const { edition, cities } = context.dataset;
  const facts: Readonly<Record<string, string>> = {
    title: speaker.text(edition.title),
    origin: speaker.text(edition.origin),
    'data-year': String(edition.dataYear),
    cities: speaker.number(cities.length, 0),
    'known-issues': speaker.number(edition.knownIssues.length, 0),
  };
  return facts[field] ?? null;
}

/** The listed cities' observations of one id, added up with the most decimals among them. */
function totalOf(context: Context, id: string): Quantity | null {
  const given = context.dataset.cities.flatMap((city): Observation[] => {
    const observation = city.observations[id];
    return observation === undefined ? [] : [observation];
  });
  const [first] = given;
  if (first === undefined) return null;
  const decimals = Math.max(...given.map((observation) => observation.decimals));
  const sum = given.reduce((total, { value }) => total + value, 0);
  return computed(roundHalfAway(sum, decimals), decimals, first.unit);
}

/** What is not there in an edition that leaves nothing open is not available, as in a table. */
function robustnessFacts(context: Context, speaker: Speaker): Readonly<Record<string, () => string>> {
  const { uncertainty, sensitivity } = context.robustness;
  const count = (value: number | undefined, decimals = 0) =>
    value === undefined ? speaker.phrase('missing.value') : speaker.number(value, decimals);
  return {
    draws: () => count(uncertainty?.draws),
    confidence: () =>
      uncertainty === null ? speaker.phrase('missing.value') : percentText(speaker, uncertainty.confidence),
    'mean-shift': () => count(sensitivity?.meanShift, 1),
    tiers: () => count(uncertainty?.tiers.length),
  };
}

function resultFact(context: Context, speaker: Speaker, field: string, form: Form): string | null {
  const notAvailable = speaker.phrase('missing.value');
  const { agreement } = context.scorecard;
  const ratio = (value: number | null | undefined) =>
    value === null || value === undefined ? notAvailable : speaker.number(value, 2);
  const gap = agreement?.largestGap ?? null;
  const gapCity = cityAt(context, gap?.city ?? '');
  const gapScore = scoreAt(context, gap?.city ?? '');
  const gapRank = (side: 'published' | 'computed'): string => {
    const node = gapScore === null ? null : nodeOf(gapScore, context.tree.root.id);
    const rank = side === 'published' ? (node?.published?.rank ?? null) : (node?.rank ?? null);
    return rank === null ? notAvailable : speaker.rank(rank);
  };
  const total = totalOf(context, field === 'investment-total' ? 'investment' : 'investment-share');
  const facts: Readonly<Record<string, () => string>> = {
    spearman: () => ratio(agreement?.spearman),
    kendall: () => ratio(agreement?.kendall),
    'largest-gap': () =>
      gap === null ? notAvailable : speaker.number(Math.abs(gap.published - gap.computed), 0),
    'largest-gap-city': () => (gapCity === null ? notAvailable : speaker.text(gapCity.name)),
    'largest-gap-published': () => gapRank('published'),
    'largest-gap-computed': () => gapRank('computed'),
    'investment-total': () => (total === null ? notAvailable : quantity(speaker, total, form)),
    'investment-share-total': () => (total === null ? notAvailable : quantity(speaker, total, form)),
    ...robustnessFacts(context, speaker),
  };
  return facts[field]?.() ?? null;
}

/** The words for an address. `load` has checked that it exists: an unknown one is a bug. */
export function factText(context: Context, speaker: Speaker, address: string, form: Form): string {
  const [room = '', first = '', second = ''] = address.split('.');
  const figure = context.dataset.national.figures[first];
  const answers: Readonly<Record<string, () => string | null>> = {
    national: () => (figure === undefined ? null : quantity(speaker, figure, form)),
    cities: () => cityFact(context, speaker, first, second, form),
    framework: () => frameworkFact(context, speaker, first),
    edition: () => editionFact(context, speaker, first),
    results: () => resultFact(context, speaker, first, form),
  };
  const text = answers[room]?.() ?? null;
  if (text === null) throw new Error(`no fact at the address "${address}"`);
  return text;
}
