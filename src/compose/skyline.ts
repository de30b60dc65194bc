// The skyline: one bar for each city of the league table, height = score, in rank order.
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

/** An SVG that is stretched by the style sheet; colours come from the classes `bar` and `here`. */
export function skyline({ scores, full, here, label, bar, gap, height }: Skyline): SafeHtml {
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
