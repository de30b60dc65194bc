// The annex: definitions and values of the indicators, and the bibliography.
import { annex } from '../annex.ts';
import type { Context } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { sayPhrases } from '../said.ts';
import { sourceList } from '../sources.ts';
import { type Chapter, chapter } from './chapter.ts';

const SECTIONS = ['definitions', 'values', 'sources'];
const HEADS = [
  ...['definitions-note', 'source', 'indicator', 'description', 'unit', 'kind', 'weight'],
  'given',
];

export const annexChapter = (context: Context, desk: FigureDesk): Chapter =>
  chapter(context, desk, 'annex', () => {
    const heads = sayPhrases(context.speakers, 'annex.head', [...SECTIONS, ...HEADS]);
    return {
      template: 'annex',
      view: { ...annex(context, desk), heads, sources: sourceList(context) },
      sections: SECTIONS.map((name) => ({ id: `annex-${name}`, title: heads[name] ?? [] })),
    };
  });
