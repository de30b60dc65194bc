// The plate: a page of three large figures, which stands before the cities only where their spreads need it.
import { type Context, headline, inRankOrder, nodeOf, type Scored } from '../context.ts';
import { inOneLine, type Said, say } from '../said.ts';
import { scoreText } from '../words.ts';

export interface PlateFigure {
  readonly number: string;
  readonly label: Said;
}

/** How many cities there are, and the highest and the lowest headline score; `null` where no city has a score. */
export function cityPlate(context: Context): readonly PlateFigure[] | null {
  const root = context.tree.root.id;
  const order = inRankOrder(context).filter(({ score }) => headline(nodeOf(score, root)).score !== null);
  const [best, last] = [order[0], order.at(-1)];
  if (best === undefined || last === undefined) return null;
  const count = context.dataset.cities.length;
  const scored = ({ city, score }: Scored, which: 'highest' | 'lowest'): PlateFigure => {
    const node = nodeOf(score, root);
    const values = { published: String(node.published !== null) };
    return {
      number: inOneLine(
        say(context.speakers, (speaker) => scoreText(context, speaker, headline(node).score)),
      ),
      label: say(context.speakers, (speaker) =>
        speaker.phrase(`plate.${which}`, { ...values, name: speaker.text(city.name) }),
      ),
    };
  };
  return [
    {
      number: String(count),
      label: say(context.speakers, (speaker) => speaker.phrase('plate.cities', { count })),
    },
    scored(best, 'highest'),
    scored(last, 'lowest'),
  ];
}
