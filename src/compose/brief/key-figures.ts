// The key facts as the brief prints them: with place, year and source.
import type { KeyFactView } from '../city/key-facts.ts';
import type { Context, Scored } from '../context.ts';
import { originOf, type References } from './references.ts';

export interface KeyFigure extends KeyFactView {
  /** "2017 [2]"; `null` where neither year nor number is to be said. */
  readonly origin: string | null;
}

/** `facts` are those of the edition, in its order. */
export const keyFigures = (
  context: Context,
  scored: Scored,
  facts: readonly KeyFactView[],
  references: References,
): readonly KeyFigure[] =>
  facts.map((fact, index) => {
    const of = context.dataset.edition.keyFacts[index]?.of ?? '';
    return { ...fact, origin: references.mark(originOf(context, scored, of)) };
  });
