// What the edition leaves open: each assumption in a plain sentence, with its parameters.
import type { Speaker } from '../../language/speaker.ts';
import type { UncertaintyPlan } from '../../model/edition.ts';
import type { Assumption } from '../../model/robustness.ts';
import type { Context } from '../context.ts';
import { percentText } from '../coverage.ts';
import type { PassageItem } from '../passage.ts';
import { below } from '../tree.ts';
import { aggregationWords, imputationWords, normalisationWords, treatmentWords } from './method-words.ts';

type Words = (context: Context, speaker: Speaker, plan: UncertaintyPlan) => string;

/** "One of three ways: …": the framework's own first, then the alternatives that it does not have already. */
function waysText(speaker: Speaker, own: readonly string[], alternatives: readonly string[]): string {
  const [single] = own;
  const first = new Set(own).size === 1 && single !== undefined ? single : speaker.phrase('robustness.own');
  const all = [...new Set([first, ...alternatives])];
  const joint = speaker.phrase('robustness.joint');
  return speaker.phrase('robustness.methods', { count: all.length, methods: all.join(joint) });
}

function weightsText(_context: Context, speaker: Speaker, { weights, levels }: UncertaintyPlan): string {
  const share = percentText(speaker, weights);
  if (levels.length === 0) return speaker.phrase('robustness.weights', { share });
  return speaker.phrase('robustness.weights-of-levels', {
    share,
    count: levels.length,
    levels: speaker.list(levels.map((level) => speaker.number(level, 0))),
  });
}

const WORDS: Readonly<Record<Assumption, Words>> = {
  weights: weightsText,
  normalisation: (context, speaker, plan) => {
    const words = (choice: (typeof plan.normalisation)[number]) =>
      normalisationWords(context, speaker, choice);
    const own = context.tree.indicators.map(({ normalisation }) => words(normalisation));
    return waysText(speaker, own, plan.normalisation.map(words));
  },
  aggregation: (context, speaker, plan) => {
    const words = (choice: (typeof plan.aggregation)[number]) => aggregationWords(speaker, choice);
    const own = below(context.tree.root).flatMap((node) =>
      node.type === 'aggregate' ? [words(node.aggregation)] : [],
    );
    return waysText(speaker, own, plan.aggregation.map(words));
  },
  imputation: (context, speaker, plan) => {
    const words = (choice: (typeof plan.imputation)[number]) => imputationWords(speaker, choice);
    const own = context.tree.indicators.map(({ imputation }) => words(imputation));
    return waysText(speaker, own, plan.imputation.map(words));
  },
  treatment: (context, speaker, plan) => {
    const words = (choice: (typeof plan.treatment)[number]) => treatmentWords(speaker, choice);
    const own = context.tree.indicators.map(({ treatment }) => words(treatment));
    return waysText(speaker, own, plan.treatment.map(words));
  },
  'left-out': (_context, speaker) => speaker.phrase('robustness.left-out'),
  experts: (_context, speaker) => speaker.phrase('robustness.experts'),
};

/** One item an assumption that was open, in the order of the analysis. */
export function assumptionItems(context: Context, speaker: Speaker): readonly PassageItem[] {
  const { uncertainty } = context.robustness;
  const plan = context.dataset.edition.uncertainty;
  if (uncertainty === null || plan === null) return [];
  return uncertainty.assumptions.map((assumption) => ({
    term: speaker.phrase(`assumption.name.${assumption}`),
    text: WORDS[assumption](context, speaker, plan),
  }));
}
