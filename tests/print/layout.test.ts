// What does not fit is found in the laid-out page.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Misfit } from '../../src/model/sheet.ts';
import { printed, sheet, shells } from './sheets.ts';

const svg = (
  label: string,
) => `<svg id="fig" role="img" aria-label="x" width="200" height="60" viewBox="0 0 200 60">
  <text x="150" y="30" font-family="Noto Sans SC" font-size="12">${label}</text></svg>`;

const bodies = {
  clean: `<h1>杭州</h1><p style="line-height: 1">杭州Hangzhou</p><div data-fit style="height: 20mm">一行</div>
    <div style="overflow: hidden; line-height: 1.2">杭州gjpq</div>${svg('杭州')}`,
  wideTable: `<p>文</p><table id="wide" style="width: 200mm"><tr><td>单元</td></tr></table>`,
  longWord: `<p id="long">${'https'.repeat(60)}</p>`,
  tallBox: '<div id="box" data-fit style="height: 10mm"><p>一</p><p>二</p><p>三</p></div>',
  hidden: '<div id="cut" style="overflow: hidden; height: 5mm; width: 60mm"><p>一</p><p>二</p></div>',
  label: svg('杭州市余杭区'),
  cover: `<div class="cover" id="cover"><h1 style="width: 200mm">封面</h1></div>`,
  coverTooWide: `<div class="cover"><h1 style="width: 220mm">封面</h1></div>`,
  box: `<div data-page style="width: 100mm"><h1 style="width: 110mm">框</h1></div>`,
  landscape: '<table class="wide" style="width: 250mm"><tr><td>单元</td></tr></table>',
  landscapeTooWide:
    '<section class="wide"><p style="white-space: nowrap">宽</p><table style="width: 290mm"><tr><td>单元</td></tr></table></section>',
  tall: '<svg role="img" aria-label="x" width="20" height="1000"></svg>',
  tallLandscape:
    '<section class="wide"><svg role="img" aria-label="x" width="20" height="700"></svg></section>',
};

const pages = `
  @page cover { margin: 0; }
  @page wide { size: A4 landscape; margin: 20mm 15mm; }
  .cover { page: cover; }
  .wide { page: wide; }`;

let misfits: Record<string, readonly Misfit[]> = {};
beforeAll(async () => {
  const run = await printed(
    Object.entries(bodies).map(([id, html]) => sheet(id, html)),
    {
      shells: shells.map((shell) => ({ ...shell, css: shell.css + pages })),
    },
  );
  misfits = Object.fromEntries(run.map((one) => [one.sheet.id, one.misfits]));
});

describe('misfits', () => {
  it('are none on a page where all fits, tight lines of Chinese and a full-width cover among it', () => {
    expect(misfits.clean).toEqual([]);
    expect(misfits.cover).toEqual([]);
  });

  it('name a table that is wider than the page once, and by how much', () => {
    expect(misfits.wideTable).toHaveLength(1);
    expect(misfits.wideTable?.[0]).toMatchObject({ problem: 'wider-than-page' });
    expect(misfits.wideTable?.[0]?.element).toContain('table#wide');
    expect(misfits.wideTable?.[0]?.byMm).toBeCloseTo(34, 0);
  });

  it('name a word that does not break', () => {
    expect(misfits.longWord).toHaveLength(1);
    expect(misfits.longWord?.[0]?.element).toContain('p#long');
  });

  it('name a box that is too low for its text', () => {
    expect(misfits.tallBox).toMatchObject([{ problem: 'taller-than-box' }]);
    expect(misfits.tallBox?.[0]?.element).toContain('div#box');
  });

  it('name a box that cuts off its text', () => {
    expect(misfits.hidden).toMatchObject([{ problem: 'clipped' }]);
  });

  it('name a label that leaves its drawing, and the drawing', () => {
    expect(misfits.label).toEqual([
      { element: '#fig text "杭州市余杭区"', problem: 'clipped', byMm: expect.closeTo(5.8, 0) },
    ]);
  });

  it('measure what is on a named page against that page, and what is in a box that is a page against the box', () => {
    expect(misfits.coverTooWide).toMatchObject([{ problem: 'wider-than-page', byMm: 10 }]);
    expect(misfits.box).toMatchObject([{ problem: 'wider-than-page', byMm: 10 }]);
  });

  it('know pages that are turned', () => {
    expect(misfits.landscape).toEqual([]);
    expect(misfits.landscapeTooWide).toMatchObject([{ problem: 'wider-than-page', byMm: 23 }]);
  });

  it('name what cannot be parted and is taller than its page', () => {
    expect(misfits.tall).toMatchObject([{ problem: 'taller-than-page', byMm: expect.closeTo(7.6, 0) }]);
    expect(misfits.tallLandscape).toMatchObject([
      { problem: 'taller-than-page', byMm: expect.closeTo(15.2, 0) },
    ]);
  });
});
