import { describe, expect, it } from 'vitest';
import { nationalFigures } from '../../../src/chart/rows/national-figures.ts';
import type { Outcome } from '../../../src/chart/scene.ts';
import { BOTH, EN, edition2018, only, rows, scene, ZH } from '../job.ts';

describe('national-figures', () => {
  it('splits bound, number and unit as the language orders them', async () => {
    const data = await edition2018();
    const said = (outcome: Outcome, part: string) =>
      rows(outcome).flatMap((row) => (row.part === part ? [row.text] : []));
    expect(said(nationalFigures(await scene(data, ZH)), 'number')).toEqual([
      '1,700',
      '30',
      '5',
      '33,000',
      '520',
    ]);
    expect(said(nationalFigures(await scene(data, EN)), 'number')).toEqual([
      '1,700',
      '30',
      '50,000',
      '33,000',
      '52',
    ]);
    expect(said(nationalFigures(await scene(data, EN)), 'quiet')[4]).toBe('more than');
    expect(said(nationalFigures(await scene(data, EN)), 'strong')).toEqual(['CNY', 'billion']);
  });

  it('sets the unit beside the large number, and the amount of the other language in its own unit below', async () => {
    const cells = rows(nationalFigures(await scene(await edition2018(), BOTH)));
    const workforce = cells.filter(
      ({ x, x2 }) => x2 === cells.find(({ text }) => text === '从业人员')?.x && x !== null,
    );
    expect(workforce.map(({ text }) => text).filter((text) => text !== '')).toEqual([
      '超过',
      '5',
      '万人',
      'more than',
      '50,000 people',
      '从业人员',
      'People working in AI',
    ]);
  });

  it('breaks no line between currency and amount', async () => {
    const texts = rows(nationalFigures(await scene(await edition2018(), BOTH))).map(({ text }) =>
      String(text),
    );
    expect(texts.filter((text) => text.includes('CNY')).map((text) => text.replace(/\s/gu, ' '))).toEqual([
      'CNY 52 billion',
    ]);
  });

  it('names every figure in each language at one height, the amounts too', async () => {
    const all = rows(nationalFigures(await scene(await edition2018(), BOTH)));
    const heightOf = (text: string) => all.find((row) => row.text === text)?.y;
    expect(new Set(['人工智能企业', '从业人员', '累计申请专利', '投融资规模'].map(heightOf)).size).toBe(1);
    expect(new Set(['AI enterprises', 'People working in AI', 'Patent'].map(heightOf)).size).toBe(1);
    expect(heightOf('Patent')).toBeGreaterThan(Number(heightOf('累计申请专利')));
    expect(all.filter(({ text }) => text === 'more than').map(({ y }) => y)).toContain(
      heightOf('more than 1,700'),
    );
    expect(all.map(({ text }) => text)).toContain('同比增长284.1%');
  });

  it('leaves out a figure that is missing and warns, and is left out without any', async () => {
    const data = await edition2018();
    const { patents: _, ...figures } = data.national.figures;
    const less = nationalFigures(await scene({ ...data, national: { ...data.national, figures } }, EN));
    expect([only(less).marks.number, less.findings.length]).toEqual([4, 1]);
    const none = nationalFigures(await scene({ ...data, national: { ...data.national, figures: {} } }, EN));
    expect([none.drawings.length, none.findings.length]).toEqual([0, 5]);
  });
});
