// The skyline: one bar for each city of the league table, or for some where they are many; height = score, in rank order.
import { escapeHtml, SafeHtml } from './html.ts';

export interface Skyline {
  /** Headline scores in rank order; `null` draws no bar but keeps the place. */
  readonly scores: readonly (number | null)[];
  /** Upper end of the scale. */
  readonly full: number;
  /** Position of the city to be shown in the accent colour, or `null`. */
  readonly here: number | null;
  /** What a reader who cannot see it is told. */
  readonly label: string;
  /** Bar width and gap in units of the drawing, which is scaled to its box by CSS. */
  readonly bar: number;
  readonly gap: number;
  readonly height: number;
}

/** More bars than this cannot be told apart: then one stands for several cities. */
const MOST_BARS = 120;

type Shown = Pick<Skyline, 'scores' | 'here'>;

/** Of each so many cities in rank order one bar: that of the city to be shown, or of the one in their middle. */
function thinned({ scores, here }: Shown): Shown {
  const step = Math.ceil(scores.length / MOST_BARS);
  if (step <= 1) return { scores, here };
  const place = here === null || here < 0 ? null : Math.floor(here / step);
  const bars = Array.from({ length: Math.ceil(scores.length / step) }, (_, bar) => {
    const middle = Math.min(bar * step + Math.floor(step / 2), scores.length - 1);
    return scores[bar === place && here !== null ? here : middle] ?? null;
  });
  return { scores: bars, here: place };
}

/** An SVG that is stretched by the style sheet; colours come from the classes `bar` and `here`. */
export function skyline({ full, label, bar, gap, height, ...all }: Skyline): SafeHtml {
  const { scores, here } = thinned(all);
  const width = Math.max(1, scores.length * (bar + gap) - gap);
  const bars = scores.map((score, position) => {
    const tall = Math.max(0, Math.min(1, (score ?? 0) / full)) * height;
    const box = `x="${position * (bar + gap)}" y="${(height - tall).toFixed(2)}" width="${bar}" height="${tall.toFixed(2)}"`;
    return `<rect class="${position === here ? 'bar here' : 'bar'}" ${box}/>`;
  });
  const view = `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`;
  return new SafeHtml(
    `<svg class="skyline" role="img" aria-label="${escapeHtml(label)}" ${view}>${bars.join('')}</svg>`,
  );
}
