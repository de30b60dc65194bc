// The chapter on how sure the ranking is: the editor's introduction, then what the analysis says.
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { sectionsOf } from '../passage.ts';
import { headingsOf, proseSections } from '../prose.ts';
import { robustnessPassages } from '../robustness/passages.ts';
import { type Chapter, chapter } from './chapter.ts';

/** None where the analysis has nothing to say. An edition that leaves nothing open needs no introduction. */
export function robustness(context: Context, desk: FigureDesk): readonly Chapter[] {
  const made = chapter(context, desk, 'robustness', () => {
    const sections = proseSections(context, desk, 'robustness');
    const passages = robustnessPassages(context, desk);
    return {
      template: 'robustness',
      view: { sections, passages },
      sections: passages.length === 0 ? [] : [...headingsOf(sections), ...sectionsOf(passages)],
    };
  });
  return made.sections.length === 0 ? [] : [made];
}
