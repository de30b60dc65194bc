// Codes of all warnings, by room: what the known issues of an edition may name. A test holds it to the catalogue.

export const WARNING_CODES: Readonly<
  Record<'load' | 'score' | 'chart' | 'preflight' | 'publish', readonly string[]>
> = {
  load: [
    'extra-translation',
    'published-tie-split',
    'shares-over-100',
    'parts-over-total',
    'share-not-amount',
    'growth-mismatch',
    'same-item',
    'weights-mixed',
    'weights-sum',
    'weights-unused',
    'goalposts-unused',
    'target-unused',
    'ratings-blank',
    'alternative-twice',
    'known-issue-gone',
  ],
  score: [
    'constant-indicator',
    'low-coverage-cities',
    'low-coverage-indicators',
    'denominator-missing',
    'still-missing',
    'treatment-failed',
    'comparisons-inconsistent',
  ],
  chart: ['chart-warning', 'chart-no-data'],
  preflight: ['sparse-page'],
  publish: ['output-leftover'],
};
