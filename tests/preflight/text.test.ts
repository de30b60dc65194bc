// What preflight reads from bytes and text.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/preflight/checks.ts';
import { inspect } from '../../src/preflight/inspect.ts';
import { squeeze } from '../../src/preflight/text.ts';
import { sheet } from '../print/sheets.ts';

describe('inspect', () => {
  it('reads titles with brackets, backslashes and octal codes', () => {
    expect(inspect(Buffer.from('/Title (a \\(b\\) \\\\ \\101)')).title).toBe('a (b) \\ A');
  });

  it('reads titles in UTF-16', () => {
    expect(inspect(Buffer.from('/Title <FEFF57CE5E02>')).title).toBe('城市');
  });

  it('knows of no title, language or outline where there is none', () => {
    expect(inspect(Buffer.from('%PDF-1.4'))).toEqual({
      fonts: [],
      hasType3: false,
      title: null,
      language: null,
      hasOutline: false,
    });
  });
});

describe('squeeze', () => {
  it('makes radicals, full-width forms, line breaks and soft hyphens comparable', () => {
    expect(squeeze('⼈工\n智能 ＡＩ indus\u00ADtry')).toBe('人工智能aiindustry');
  });
});

describe('checkText', () => {
  it('refuses text with a character that cannot be read', () => {
    const [finding] = checkText(sheet('one', ''), '人工\uFFFD能');
    expect(finding?.message).toBe('a character of one cannot be copied or searched: "人工\uFFFD能"');
  });
});
