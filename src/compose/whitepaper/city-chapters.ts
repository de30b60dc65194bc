// The chapters about single cities, and the overview that opens them.
import { cityIndexEntry, cityView } from '../city/city-view.ts';
import { factColumns } from '../city/key-facts.ts';
import { cityPlate } from '../city/plate.ts';
import { type Context, inRankOrder, type Scored } from '../context.ts';
import type { FigureDesk } from '../figures.ts';
import { say, sayPhrases } from '../said.ts';
import { type Chapter, chapterTitle } from './chapter.ts';

function city(context: Context, desk: FigureDesk, scored: Scored, columns: string): Chapter {
  // A city's spread names its sources in full at its foot.
  desk.open(`city-${scored.city.id}`, false);
  const view = cityView(context, scored, desk, 'city-profile');
  return {
    id: `city-${scored.city.id}`,
    title: view.name,
    level: 2,
    template: 'city',
    sections: [],
    view: {
      ...view,
      factColumns: columns,
      // Two stacks side by side: a long list lengthens its own stack only.
      stacks: [0, 1].map((side) => ({ lists: view.lists.filter((_, index) => index % 2 === side) })),
      heads: sayPhrases(context.speakers, 'city.head', ['strengths', 'weaknesses']),
    },
  };
}

/** The overview, then one chapter a city in order of rank. */
export function cities(context: Context, desk: FigureDesk): readonly Chapter[] {
  const ranked = inRankOrder(context);
  const opener: Chapter = {
    id: 'cities',
    title: chapterTitle(context, 'cities'),
    level: 1,
    template: 'cities',
    sections: [],
    view: {
      lead: say(context.speakers, (speaker) =>
        speaker.phrase('city.how-to-read', {
          peers: String(context.dataset.edition.peers !== null),
          paired: String(context.voice.length > 1),
        }),
      ),
      plate: cityPlate(context),
      index: ranked.map((scored) => cityIndexEntry(context, scored)),
    },
  };
  const columns = factColumns(context, ranked);
  return [opener, ...ranked.map((scored) => city(context, desk, scored, columns))];
}
