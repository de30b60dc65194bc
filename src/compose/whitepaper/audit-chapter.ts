// The annex of the statistical audit: whether the index holds together.
import { correlations } from '../audit/correlations.ts';
import { coverage } from '../audit/coverage.ts';
import { distributions } from '../audit/distributions.ts';
import { result } from '../audit/findings.ts';
import { importance } from '../audit/importance.ts';
import { panels } from '../audit/panels.ts';
import { reliability } from '../audit/reliability.ts';
import { treated } from '../audit/treated.ts';
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { type Passage, sectionsOf } from '../passage.ts';
import { type Chapter, chapter } from './chapter.ts';

export function audit(context: Context, desk: FigureDesk): Chapter {
  return chapter(context, desk, 'audit', () => {
    const all: readonly (Passage | null)[] = [
      result(context),
      coverage(context),
      distributions(context, desk),
      treated(context, desk),
      correlations(context, desk),
      reliability(context, desk),
      importance(context, desk),
      panels(context, desk),
    ];
    const passages = all.filter((passage) => passage !== null);
    return { template: 'audit', view: { passages }, sections: sectionsOf(passages) };
  });
}
