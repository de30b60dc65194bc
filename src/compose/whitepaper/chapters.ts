// The chapters of the whitepaper in reading order, each with what its template receives.
import { numbers } from '../apparatus/numbers.ts';
import type { Context } from '../context.ts';
import { dimensionCommentary } from '../dimension-commentary.ts';
import type { FigureDesk } from '../figures.ts';
import { type FrameworkFigure, frameworkFigure } from '../framework-figure.ts';
import { headingsOf, proseSections } from '../prose.ts';
import { sayText } from '../said.ts';
import { annexChapter } from './annex-chapter.ts';
import { audit } from './audit-chapter.ts';
import { type Chapter, chapter } from './chapter.ts';
import { cities } from './city-chapters.ts';
import { colophon } from './colophon.ts';
import { knownIssues } from './known-issues.ts';
import { league } from './league-chapter.ts';
import { robustness } from './robustness-chapter.ts';
import { trends } from './trends-chapter.ts';

/** A chapter of prose alone. */
const prose = (context: Context, desk: FigureDesk, id: string): Chapter =>
  chapter(context, desk, id, () => {
    const sections = proseSections(context, desk, id);
    return { template: 'prose', view: { sections }, sections: headingsOf(sections) };
  });

/** The framework figure stands where it fits on the page: one language leaves room after the first section, two do not. */
function method(context: Context, desk: FigureDesk): Chapter {
  return chapter(context, desk, 'method', () => {
    const after = context.voice.length - 1;
    const drawn = new Map<number, FrameworkFigure>();
    const sections = proseSections(context, desk, 'method', (index, last) => {
      if (index === after || (last && index < after)) drawn.set(index, frameworkFigure(context, desk));
    });
    const view = sections.map((section, index) => ({ ...section, framework: drawn.get(index) ?? null }));
    return { template: 'method', view: { sections: view }, sections: headingsOf(sections) };
  });
}

function dimensions(context: Context, desk: FigureDesk): Chapter {
  return chapter(context, desk, 'dimensions', () => {
    // The overview comes first, and leaves the pages after it to two dimensions each.
    const figure = desk.take('heatmap');
    const parts = context.tree.dimensions.map((dimension, index) => ({
      id: `dimension-${dimension.id}`,
      tone: index + 1,
      name: sayText(context.speakers, dimension.name),
      commentary: dimensionCommentary(context, dimension),
      figure: desk.take(`dimension-ranking-${dimension.id}`),
    }));
    return {
      template: 'dimensions',
      view: { parts, figure },
      sections: parts.map(({ id, name }) => ({ id, title: name })),
    };
  });
}

const dataNotes = (context: Context, desk: FigureDesk): Chapter =>
  chapter(context, desk, 'data-notes', () => {
    const sections = proseSections(context, desk, 'data-notes');
    const view = { sections, issues: knownIssues(context) };
    return { template: 'data-notes', view, sections: headingsOf(sections) };
  });

/** None where no figure has numbers of its own. */
function figureNumbers(context: Context, desk: FigureDesk): readonly Chapter[] {
  const made = chapter(context, desk, 'numbers', () => ({
    template: 'numbers',
    view: { tables: numbers(context, desk) },
    sections: [],
  }));
  return desk.registered.some((entry) => entry.chapter === 'numbers') ? [made] : [];
}

const about = (context: Context, desk: FigureDesk): Chapter =>
  chapter(context, desk, 'about', () => {
    const sections = proseSections(context, desk, 'about');
    const last = colophon(context);
    return {
      template: 'about',
      view: { sections, colophon: last },
      sections: [...headingsOf(sections), { id: 'about-colophon', title: last.heading }],
    };
  });

/** Figures and tables are numbered in the order in which the chapters take them. */
export function chapters(context: Context, desk: FigureDesk): readonly Chapter[] {
  return [
    prose(context, desk, 'foreword'),
    prose(context, desk, 'state'),
    method(context, desk),
    league(context, desk),
    ...robustness(context, desk),
    dimensions(context, desk),
    ...cities(context, desk),
    trends(context, desk),
    prose(context, desk, 'recommendations'),
    dataNotes(context, desk),
    annexChapter(context, desk),
    audit(context, desk),
    ...figureNumbers(context, desk),
    about(context, desk),
  ];
}
