// The charts of the gallery: every figure once, its voices beside each other.
import type { Figure, FigurePart, FigureTable } from '../../model/figure.ts';
import { html, type Markup, whole } from './html.ts';

const voiceOf = ({ voice }: Figure): string => voice.join('-');

const millimetres = (part: FigurePart): string =>
  `${part.widthMm.toFixed(1)} × ${part.heightMm.toFixed(1)} mm`;

const lines = (texts: readonly string[]): readonly Markup[] => texts.map((text) => html`<p>${text}</p>`);

const table = ({ heads, numeric, rows }: FigureTable): Markup => html`<table><thead><tr>
${heads.map((head) => html`<th scope="col">${head.join(' ')}</th>`)}
</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td class="${numeric[at] ? 'number' : ''}">${[...new Set(cell)].join(' ')}</td>`)}</tr>`)}
</tbody></table>`;

const part = (figure: Figure, { svg, widthMm, heightMm }: FigurePart): Markup => html`
<div class="paper looked" style="width: ${widthMm}mm; height: ${heightMm}mm">${whole(svg)}</div>
<p class="size">${millimetres({ ...figure, widthMm, heightMm })}</p>`;

/** One chart in one voice, with everything that is said about it. */
const spoken = (figure: Figure): Markup => html`
<article class="chart voice-${voiceOf(figure)}" lang="${figure.voice[0] ?? ''}">
<h4 class="voice">${voiceOf(figure)}</h4>
<div class="finding">${lines(figure.title)}</div>
${[figure, ...figure.furtherParts].map((one) => part(figure, one))}
<div class="note">${lines(figure.note)}</div>
<details><summary>alternative text</summary>${lines(figure.alt)}</details>
${figure.tables.map((numbers) => html`<details><summary>numbers</summary>${table(numbers)}</details>`)}
</article>`;

/** Figures by id, in the order in which they were drawn. */
export function chartsOf(figures: readonly Figure[]): readonly Markup[] {
  const ids = [...new Set(figures.map(({ id }) => id))];
  return ids.map(
    (id) => html`<section class="figure" id="chart-${id}"><h3><a href="#chart-${id}">${id}</a></h3>
<div class="row">${figures.filter((figure) => figure.id === id).map(spoken)}</div></section>`,
  );
}
