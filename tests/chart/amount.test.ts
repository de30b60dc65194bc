import { describe, expect, it } from 'vitest';
import { spoken } from '../../src/chart/amount.ts';
import type { Bound, Figure } from '../../src/model/quantity.ts';
import { EN, edition2018, scene, ZH } from './job.ts';

/** The 2018 investment with another bound. */
async function investment(bound: Bound, perYear = false): Promise<Figure> {
  const figure = (await edition2018()).national.figures.investment;
  if (figure === undefined) throw new Error('no investment');
  return { ...figure, bound, perYear };
}

const parts = async (voice: typeof ZH, figure: Figure) => {
  const [speaker] = (await scene(await edition2018(), voice)).speakers;
  if (speaker === undefined) throw new Error('no speaker');
  const { bound, before, number, after } = spoken(speaker, figure);
  return [bound, before, number, after];
};

describe('spoken', () => {
  it('takes an amount apart wherever the language puts bound and unit', async () => {
    expect(await parts(EN, await investment('over'))).toEqual(['more than', 'CNY', '52', 'billion']);
    expect(await parts(ZH, await investment('over'))).toEqual(['超过', '', '520', '亿元']);
    expect(await parts(ZH, await investment('at-least'))).toEqual(['', '', '520', '亿元以上']);
    expect(await parts(EN, await investment('exact', true))).toEqual(['', 'CNY', '52', 'billion a year']);
  });

  it('leaves the unit out where the name of the figure says it', async () => {
    const { patents } = (await edition2018()).national.figures;
    if (patents === undefined) throw new Error('no patents');
    expect(await parts(EN, patents)).toEqual(['more than', '', '33,000', '']);
  });
});
