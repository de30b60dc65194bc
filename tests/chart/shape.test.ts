import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/index.ts';
import { lineWidth } from '../../src/chart/shape.ts';
import { openStudio } from '../../src/chart/studio.ts';
import { subset } from '../../src/fonts/subset.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { launchBrowser, type RunningBrowser } from '../../src/print/browser/launch.ts';
import { edition2018, fonts, job, TEMPLATES, VOICES, value } from './job.ts';

let running: RunningBrowser | null = null;
beforeAll(async () => {
  running = value(await launchBrowser(value(await findBrowser(null))));
}, 60_000);
afterAll(() => running?.close());

describe('lineWidth', () => {
  it('measures every label of 2018 as wide as the browser draws it, gaps and kerning included', async () => {
    const figures = value(await chart(await job(await edition2018(), VOICES, ['beijing'])));
    const faces = await fonts();
    const { family } = value(await openStudio(TEMPLATES)).theme;
    const html = figures.map(({ svg }) => svg).join('');
    const page = await running?.browser.newPage();
    if (page === undefined) throw new Error('no browser');
    // As in print, where the page around a chart sets text otherwise than the chart does.
    const around = '.figure svg { text-autospace: no-autospace; font-kerning: none }';
    await page.setContent(
      `<style>${await subset(faces, html)}${around}</style><div class="figure">${html}</div>`,
    );
    const lines = await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load()));
      return [...document.querySelectorAll('text')].flatMap((text) => {
        const spans = [...text.querySelectorAll('tspan')];
        const { fontSize, fontWeight } = getComputedStyle(text);
        const language = text.closest('svg')?.getAttribute('lang') ?? '';
        return (spans.length > 0 ? spans : [text]).map((line) => ({
          text: line.textContent ?? '',
          drawn: line.getComputedTextLength(),
          size: Number.parseFloat(fontSize),
          weight: Number(fontWeight),
          language,
        }));
      });
    });
    expect(lines.length).toBeGreaterThan(3000);
    for (const { text, drawn, ...setting } of lines)
      expect(Math.abs(lineWidth(faces, text, { family, ...setting }) - drawn), text).toBeLessThan(0.25);
  }, 120_000);
});
