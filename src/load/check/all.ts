// All checks, in the order in which their findings are told.
import type { Diagnostic } from '../../model/result.ts';
import type { Check, Parts } from '../parts.ts';
import { checkAggregations } from './aggregation.ts';
import { checkEdition } from './edition.ts';
import { checkFacts } from './facts.ts';
import { checkGrowth } from './growth.ts';
import { checkIdCase } from './id-case.ts';
import { checkDuplicateIds, checkKeyFacts, checkObservationIds, checkPublishedIds } from './ids.ts';
import { checkHistory, checkImputations } from './imputation.ts';
import { checkIssueCodes, checkIssuesGone } from './known-issues.ts';
import { checkNormalisations } from './normalisation.ts';
import { checkNotes } from './notes.ts';
import { checkObserved, checkRatingIds } from './observed.ts';
import { checkPeers } from './peers.ts';
import { checkPhrases } from './phrases.ts';
import { checkProseTrees } from './prose-trees.ts';
import { checkRanges } from './ranges.ts';
import { checkRanks } from './ranks.ts';
import { checkSameItem } from './same-item.ts';
import { checkPartsOverTotal, checkShareNotAmount, checkSharesOver100 } from './shares.ts';
import { checkSources } from './sources.ts';
import { checkUncertainty } from './uncertainty.ts';
import { checkUnitsAgree, checkUnitsExist } from './units.ts';
import { checkWeightings } from './weighting.ts';
import { checkWeights } from './weights.ts';
import { checkDerivations } from './where.ts';

const CHECKS: readonly Check[] = [
  checkEdition,
  checkIssueCodes,
  checkDuplicateIds,
  checkIdCase,
  checkPublishedIds,
  checkObservationIds,
  checkObserved,
  checkRatingIds,
  checkKeyFacts,
  checkDerivations,
  checkNormalisations,
  checkImputations,
  checkHistory,
  checkAggregations,
  checkWeightings,
  checkWeights,
  checkUncertainty,
  checkPeers,
  checkSources,
  checkUnitsExist,
  checkUnitsAgree,
  checkRanges,
  checkRanks,
  checkSharesOver100,
  checkPartsOverTotal,
  checkShareNotAmount,
  checkGrowth,
  checkSameItem,
  checkFacts,
  checkProseTrees,
  checkNotes,
  checkPhrases,
];

/** Everything that the checks find; `earlier` are findings of the parse steps. */
export function checkAll(parts: Parts, earlier: readonly Diagnostic[]): readonly Diagnostic[] {
  const findings = [...earlier, ...CHECKS.flatMap((check) => check(parts))];
  // With a file missing or broken, a warning may be absent only because its check could not run.
  const whole = !findings.some(({ severity }) => severity === 'error');
  return whole ? [...findings, ...checkIssuesGone(parts, findings)] : findings;
}
