// Widths and faces of punctuation, dashes and mixed text, with the report's own style and fonts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheet } from '../print/sheets.ts';
import { type Desk, openDesk } from './desk.ts';

const EM = 100;
const PIECES: Readonly<Record<string, string>> = {
  closing: '国），国',
  opening: '国：“国',
  dash: '国——国',
  ellipsis: '国……国',
  latin: '国A国',
  letter: 'A',
  digits: '国20国',
  number: '20',
  plain: '国国',
};
const FACES = ['serif', 'sans'] as const;

const pieces = FACES.flatMap((face) =>
  Object.entries(PIECES).map(
    ([id, text]) =>
      `<p lang="zh"><span id="${face}-${id}" lang="zh" style="font: 400 ${EM}px/1.5 var(--${face}); white-space: nowrap">${text}</span></p>`,
  ),
).join('');

const quotes = `<p lang="zh" id="quotes-zh" style="font-family: var(--serif)">“‘’”——……·</p>
  <p lang="en" id="quotes-en" style="font-family: var(--serif)">“‘’”—…·–</p>
  <p lang="zh" id="latin-zh" style="font-family: var(--serif)">Hangzhou 2018–2020 −0.4</p>
  <p lang="zh" id="sans-zh" style="font-family: var(--sans)">“‘’”——……·</p>
  <p lang="en" id="sans-en" style="font-family: var(--sans)">“‘’”—…·–</p>`;

let desk: Desk;
let widths: Record<string, number>;
beforeAll(async () => {
  const one = sheet('spacing', `${pieces}${quotes}`, { kind: 'whitepaper' });
  desk = await openDesk('whitepaper', [one]);
  await desk.lay(one);
  widths = await desk.page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('span[id]')].map((span) => [span.id, span.getBoundingClientRect().width]),
    ),
  );
});
afterAll(() => desk.close());

const em = (id: string) => (widths[id] ?? Number.NaN) / EM;

/** Names of the faces that drew the glyphs of an element. */
async function facesOf(id: string): Promise<readonly string[]> {
  await desk.session.send('DOM.enable');
  await desk.session.send('CSS.enable');
  const { root } = await desk.session.send('DOM.getDocument');
  const { nodeId } = await desk.session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `#${id}`,
  });
  const { fonts } = await desk.session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ postScriptName }) => postScriptName);
}

describe.each(FACES)('in the %s face', (face) => {
  it('adjacent punctuation marks take one em and a half', () => {
    expect(Math.abs(em(`${face}-closing`) - 3.5)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(em(`${face}-opening`) - 3.5)).toBeLessThanOrEqual(0.02);
  });

  it('a dash and an ellipsis are two em long', () => {
    expect(em(`${face}-dash`) - 2).toBeCloseTo(2, 2);
    expect(em(`${face}-ellipsis`) - 2).toBeCloseTo(2, 2);
  });

  it('a gap stands between Chinese characters and letters or digits, which nobody types', () => {
    const letter = em(`${face}-latin`) - em(`${face}-letter`) - em(`${face}-plain`);
    const digits = em(`${face}-digits`) - em(`${face}-number`) - em(`${face}-plain`);
    for (const gaps of [letter, digits]) expect(Math.abs(gaps - 2 / 8)).toBeLessThanOrEqual(0.02);
  });
});

describe('marks that both scripts have', () => {
  it('are drawn by the Chinese face in Chinese and by the Latin one in English', async () => {
    expect(await facesOf('quotes-zh')).toEqual(['NotoSerifSC-Regular']);
    expect(await facesOf('quotes-en')).toEqual(['SourceSerif4-Regular']);
    expect(await facesOf('sans-zh')).toEqual(['NotoSansSC-Regular']);
    expect(await facesOf('sans-en')).toEqual(['SourceSans3-Regular']);
  });

  it('of numbers are drawn by the Latin face in Chinese too', async () => {
    expect(await facesOf('latin-zh')).toEqual(['SourceSerif4-Regular']);
  });
});
