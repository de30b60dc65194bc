// Every chart of the report, in the order of the report.
import { correlations } from './rows/correlations.ts';
import { coverage } from './rows/coverage.ts';
import { dimensionRanking } from './rows/dimension-ranking.ts';
import { heatmap } from './rows/heatmap.ts';
import { importance } from './rows/importance.ts';
import { investmentConcentration } from './rows/investment-concentration.ts';
import { leagueBars } from './rows/league-bars.ts';
import { leftOut } from './rows/left-out.ts';
import { marketSize } from './rows/market-size.ts';
import { missingBounds } from './rows/missing-bounds.ts';
import { nationalFigures } from './rows/national-figures.ts';
import { productStructure } from './rows/product-structure.ts';
import { publishedComputed } from './rows/published-computed.ts';
import { rankDrivers } from './rows/rank-drivers.ts';
import { rankIntervals } from './rows/rank-intervals.ts';
import { workforceInvestment } from './rows/workforce-investment.ts';
import type { Outcome, Scene } from './scene.ts';

/** Those that show the edition as a whole. */
export const NATIONAL_CHARTS: readonly ((scene: Scene) => Outcome)[] = [
  nationalFigures,
  marketSize,
  productStructure,
  leagueBars,
  dimensionRanking,
  heatmap,
  investmentConcentration,
  workforceInvestment,
  publishedComputed,
  rankIntervals,
  rankDrivers,
  leftOut,
  missingBounds,
  coverage,
  importance,
  correlations,
];
