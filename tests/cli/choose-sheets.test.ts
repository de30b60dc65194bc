// What --only and --lang mean.
import { describe, expect, it } from 'vitest';
import { parseOnly, splitWords } from '../../src/cli/choose-sheets.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Language } from '../../src/model/language.ts';
import { chosenVoices, isPartial, wants } from '../../src/model/selection.ts';

const zh = 'zh' as Language;
const en = 'en' as Language;
const everything = { only: null, languages: null };

describe('the words of --only', () => {
  it('may be parted by commas or given one by one', () => {
    expect(splitWords(['brief:beijing,whitepaper', 'brief:hefei'])).toEqual([
      'brief:beijing',
      'whitepaper',
      'brief:hefei',
    ]);
  });

  it('name a kind of sheet, and of briefs one city', () => {
    expect(parseOnly(['whitepaper', 'brief:beijing', 'brief'])).toMatchObject({
      value: [
        { kind: 'whitepaper', city: null },
        { kind: 'brief', city: 'beijing' },
        { kind: 'brief', city: null },
      ],
    });
  });

  it('are all reported that name none', () => {
    const result = parseOnly(['bref', 'brief:', 'whitepaper:beijing']);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(
      Array(3).fill('unknown-sheet'),
    );
  });
});

describe('a selection', () => {
  it('of nothing in particular wants every sheet and is whole', () => {
    expect(wants(everything, 'brief', 'beijing', [zh])).toBe(true);
    expect(wants(everything, 'whitepaper', null, [zh, en])).toBe(true);
    expect(isPartial(everything)).toBe(false);
  });

  it('of one city wants its briefs, not others, nor the whitepaper', () => {
    const selection = { only: [{ kind: 'brief' as const, city: 'beijing' }], languages: null };
    expect(wants(selection, 'brief', 'beijing', [zh])).toBe(true);
    expect(wants(selection, 'brief', 'hefei', [zh])).toBe(false);
    expect(wants(selection, 'whitepaper', null, [zh])).toBe(false);
    expect(isPartial(selection)).toBe(true);
  });

  it('of one language leaves out what is also in another', () => {
    const selection = { only: null, languages: [en] };
    expect(wants(selection, 'whitepaper', null, [en])).toBe(true);
    expect(wants(selection, 'whitepaper', null, [zh, en])).toBe(false);
  });

  it('draws charts only for the voices of its sheets', () => {
    const outputs = { whitepaper: [[zh, en], [zh]], brief: [[zh], [en]], archive: false, recto: false };
    const edition: Pick<Edition, 'outputs'> = { outputs };
    const briefs = { only: [{ kind: 'brief' as const, city: null }], languages: null };
    expect(chosenVoices(edition, everything)).toEqual([[zh, en], [zh], [en]]);
    expect(chosenVoices(edition, briefs)).toEqual([[zh], [en]]);
    expect(chosenVoices(edition, { ...briefs, languages: [en] })).toEqual([[en]]);
  });
});
