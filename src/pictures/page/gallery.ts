// The gallery's HTML: tools at the head, then findings, charts, and pages.
import type { Diagnostic } from '../../model/result.ts';
import type { Picture } from '../draw-pages.ts';
import type { GalleryJob } from '../index.ts';
import { chartsOf } from './charts.ts';
import { guidesCss, guidesOf } from './guides.ts';
import { html, type Markup, whole } from './html.ts';
import { sheetsOf } from './sheets.ts';
import { filterRules, filters, SIMULATIONS } from './simulations.ts';
import { SCRIPT, STYLE } from './style.ts';

const radio = (id: string, name: string, checked: boolean): Markup =>
  html`<label><input type="radio" name="look" id="look-${id}"${checked ? whole(' checked') : null}> ${name}</label>`;

const box = (id: string, name: string, checked: boolean): Markup =>
  html`<label><input type="checkbox" id="${id}"${checked ? whole(' checked') : null}> ${name}</label>`;

const voicesOf = ({ printed, figures }: GalleryJob): readonly string[] => [
  ...new Set(
    [...printed.map(({ sheet }) => sheet.voice), ...figures.map(({ voice }) => voice)].map((voice) =>
      voice.join('-'),
    ),
  ),
];

const tools = (job: GalleryJob, guided: boolean): Markup => html`<header class="tools">
<h1>${Object.values(job.edition.title).join(' · ')}</h1>
<fieldset><legend>languages</legend>${voicesOf(job).map((name) => box(`voice-${name}`, name, true))}</fieldset>
<fieldset><legend>as seen</legend>${radio('printed', 'as printed', true)}${SIMULATIONS.map(({ id, name }) => radio(id, name, false))}</fieldset>
${guided ? html`<fieldset><legend>guides</legend>${box('guide-columns', 'columns', false)}${box('guide-baseline', 'baselines of large pages', false)}</fieldset>` : null}
<nav><a href="#charts">charts</a> <a href="#pages">pages</a></nav>
</header>`;

const finding = ({ code, message, hint }: Diagnostic): Markup =>
  html`<li><code>${code}</code> ${message}${hint === null ? null : html` — ${hint}`}</li>`;

/** Folded, since a page that somebody is working on may break a promise in every line. */
const findings = (all: readonly Diagnostic[]): Markup | null =>
  all.length === 0
    ? null
    : html`<details class="findings"><summary>What preflight says: ${all.length}</summary><ul>${all.map(finding)}</ul></details>`;

/** A voice that is not ticked is not shown. */
const voiceRules = (names: readonly string[]): Markup =>
  whole(
    names
      .map(
        (name) =>
          `body:has(#voice-${name}:not(:checked)) :is(.pages, .chart).voice-${name} { display: none; }`,
      )
      .join('\n'),
  );

/** One page that needs no network and no server: `fonts.css` and the pictures lie beside it. */
export function galleryPage(job: GalleryJob, pictures: readonly Picture[]): string {
  const guides = job.shells.flatMap((shell) => guidesOf(shell) ?? []);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gallery: ${job.edition.id}</title><link rel="stylesheet" href="fonts.css">
<style>${whole(STYLE)}${filterRules()}
${voiceRules(voicesOf(job))}${whole(guides.map(guidesCss).join(''))}</style></head><body>
${filters()}
${tools(job, guides.length > 0)}<main>
${findings(job.findings)}
<h2 id="charts">Charts</h2>
${chartsOf(job.figures)}
<div id="pages">${sheetsOf(job.printed, pictures)}</div>
</main><script>${whole(SCRIPT)}</script></body></html>
`.markup;
}
