// One system: colours, sizes and leadings are typed in tokens.css and nowhere else.
import { describe, expect, it } from 'vitest';
import { sheetsOf, token } from './read-styles.ts';

const OWN = ['style/tokens.css', 'style/fonts.css'];
const sheets = [...sheetsOf('style'), ...sheetsOf('whitepaper')].filter(({ file }) => !OWN.includes(file));

/** Rules of `@page` cannot use custom properties. */
const withoutPages = (css: string): string => css.replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
const pagesOf = (css: string): string => (css.match(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g) ?? []).join('\n');

const typed = (css: string, pattern: RegExp): readonly string[] =>
  [...withoutPages(css).matchAll(pattern)].map(([found]) => found);

describe('tokens', () => {
  it.each(sheets)('no colour is typed in $file', ({ css }) => {
    expect(typed(css, /#[0-9a-f]{3,8}\b(?=[;\s}])|\b(?:rgb|hsl|lab|lch|oklch)a?\(/gi)).toEqual([]);
  });

  it.each(sheets)('no size of type, leading or weight is typed in $file', ({ css }) => {
    expect(typed(css, /(?:font-size|line-height|font-weight):\s*(?!0[;\s}])[\d.][^;}]*/g)).toEqual([]);
    expect(typed(css, /font:\s*[^;}]*\d[^;}]*/g)).toEqual([]);
  });

  it.each(sheets)('nothing in $file is drawn in a way that printers must rasterise', ({ css }) => {
    expect(typed(css, /box-shadow|text-shadow|filter:|gradient\(|mix-blend-mode|(?<!-)opacity/g)).toEqual([]);
  });

  it('every custom property that a sheet uses is declared', () => {
    const all = [...sheetsOf('style'), ...sheetsOf('whitepaper'), ...sheetsOf('brief')];
    const declared = new Set(
      all.flatMap(({ css }) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
    );
    const used = all.flatMap(({ css }) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
  });
});

describe('the page boxes', () => {
  const rules = pagesOf(sheetsOf('whitepaper').find(({ css }) => css.includes('@page'))?.css ?? '');

  it('have the margins of the tokens, mirrored', () => {
    const [head, outside, foot, inside] = ['head', 'outside', 'foot', 'inside'].map(token);
    expect(rules).toContain(`margin: ${head} ${outside} ${foot} ${inside};`);
    expect(rules).toContain(`margin-left: ${outside}; margin-right: ${inside};`);
  });

  it('leave the measure and the depth that the tokens give', () => {
    const mm = (name: string): number => Number.parseFloat(token(name));
    expect(210 - mm('inside') - mm('outside')).toBe(mm('measure'));
    expect(297 - mm('head') - mm('foot')).toBeCloseTo(mm('depth'), 6);
    expect(12 * 10.5 + 11 * mm('gutter')).toBe(mm('measure'));
  });

  it('set running heads and folios in colours and sizes of the tokens', () => {
    const colours = [...rules.matchAll(/color:\s*(#[0-9a-f]+)/g)].map(([, colour]) => colour);
    const sizes = [...rules.matchAll(/font:\s*\d+ (\S+)\/(\S+) /g)].map(
      ([, size, leading]) => `${size}/${leading}`,
    );
    const pair = (name: string): string => `${token(`size-${name}`)}/${token(`leading-${name}`)}`;
    expect(colours.filter((colour) => ![token('ink'), token('grey-1')].includes(colour ?? ''))).toEqual([]);
    expect(sizes.filter((size) => ![pair('note'), pair('small')].includes(size))).toEqual([]);
    expect(sizes.length).toBeGreaterThan(0);
  });

  it('every leading is a multiple of a quarter of the baseline', () => {
    const leadings = sheetsOf('style').flatMap(({ css }) => [
      ...css.matchAll(/--(?:text-)?leading[\w-]*:\s*([\d.]+)pt/g),
    ]);
    expect(leadings.length).toBeGreaterThan(8);
    for (const [rule, leading] of leadings)
      expect(Math.abs((Number(leading) / 1.375) % 1), rule).toBeCloseTo(0, 6);
  });
});
