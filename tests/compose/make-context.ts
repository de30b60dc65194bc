// A context on the fixture that is worked out by hand, in any voice, without figures.
import type { Context, Scored } from '../../src/compose/context.ts';
import { inRankOrder } from '../../src/compose/context.ts';
import { toTree } from '../../src/compose/tree.ts';
import { speaker } from '../../src/language/speaker.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Language } from '../../src/model/language.ts';
import type { Robustness } from '../../src/model/robustness.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { score } from '../../src/score/index.ts';
import { unwrap } from '../score/make-dataset.ts';
import { makeRobustness } from './make-robustness.ts';

/** Made for an edition as it is: without what it does not declare. */
function robustnessOf(dataset: Dataset, scorecard: Scorecard): Robustness {
  const { uncertainty, peers } = dataset.edition;
  const made = makeRobustness(dataset, scorecard, { open: uncertainty !== null });
  if (peers !== null) return made;
  return { ...made, profiles: made.profiles.map((profile) => ({ ...profile, peers: null })) };
}

/** On an edition that leaves nothing open, unless it declares what it leaves open. */
export function makeContext(dataset: Dataset, ...languages: readonly string[]): Context {
  const voice = languages.map((language) => language as Language);
  const scorecard = unwrap(score(dataset));
  return {
    dataset,
    scorecard,
    robustness: robustnessOf(dataset, scorecard),
    tree: toTree(dataset.framework),
    voice,
    speakers: voice.map((language) => speaker(language, dataset.phrases, dataset.units)),
    figures: new Map(),
    programVersion: '0.0.0',
    printId: '000000000000',
    fontVersions: {},
  };
}

export function scoredCity(context: Context, id: string): Scored {
  const found = inRankOrder(context).find(({ city }) => city.id === id);
  if (found === undefined) throw new Error(`no city ${id}`);
  return found;
}
