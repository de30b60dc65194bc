import { describe, expect, it } from 'vitest';
import { commissionOf } from '../../src/chart/commission.ts';
import { setUpEasel } from '../../src/chart/draw.ts';
import { leagueBars } from '../../src/chart/rows/league-bars.ts';
import type { Drawing } from '../../src/chart/scene.ts';
import { openStudio } from '../../src/chart/studio.ts';
import { EN, edition2018, fonts, scene, TEMPLATES, value } from './job.ts';

async function league(change: (drawing: Drawing) => Drawing) {
  const stage = await scene(await edition2018(), EN);
  const [drawing] = leagueBars(stage).drawings;
  if (drawing === undefined) throw new Error('nothing is drawn');
  const studio = value(await openStudio(TEMPLATES));
  const easel = setUpEasel(studio, await fonts());
  const result = await easel.draw(commissionOf(change(drawing), stage.speakers));
  return result.ok ? [] : result.diagnostics.map(({ message }) => message);
}

describe('draw', () => {
  it('reports a bar that Vega drops because its value is no number', async () => {
    const messages = await league((drawing) => ({
      ...drawing,
      data: {
        rows: (drawing.data.rows ?? []).map((row, index) =>
          index === 2 ? { ...row, value: Number.NaN } : row,
        ),
      },
    }));
    expect(messages).toContain('league-bars shows 14 marks in its layer "dots" for 15 rows');
  });

  it('reports a text that leaves the picture', async () => {
    const messages = await league((drawing) => ({
      ...drawing,
      params: { ...drawing.params, rankX: -400 },
    }));
    expect(messages[0]).toMatch(/^in league-bars the text "1" leaves the picture by \d+ px$/);
  });

  it('reports a param that the spec does not have', async () => {
    const messages = await league((drawing) => ({ ...drawing, params: { ...drawing.params, nowhere: 1 } }));
    expect(messages[0]).toContain('Vega cannot draw league-bars');
    expect(messages[0]).toContain('nowhere');
  });

  it('reports texts that stand on each other', async () => {
    const messages = await league((drawing) => ({
      ...drawing,
      params: { ...drawing.params, rankX: Number(drawing.params.nameX) + 20 },
    }));
    expect(messages[0]).toMatch(/^in league-bars the texts ".*" and ".*" overlap by \d+ px$/);
  });
});
