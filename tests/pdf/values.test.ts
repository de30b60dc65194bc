// What is parsed is what was written, and strings say what they say in every form that a PDF may give them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/pdf/parse-value.ts';
import { fromText, toText } from '../../src/pdf/text.ts';
import { dictionary, isText, name, type PdfValue, reference } from '../../src/pdf/values.ts';
import { writeValue } from '../../src/pdf/write-value.ts';

const parsed = (text: string): PdfValue => parseValue({ text, at: 0 });
const bytes = (text: string): string => {
  const value = parsed(text);
  return isText(value) ? value.bytes : 'no string';
};

describe('an object of a PDF', () => {
  it('is parsed from every form that it has', () => {
    expect(parsed('[1 -2.5 +.5 4. 0 true false null]')).toEqual([1, -2.5, 0.5, 4, 0, true, false, null]);
    expect(parsed('[1 0 R 2 3 R]')).toEqual([reference(1), reference(2)]);
    expect(parsed('[12345678901 1234567890 0 R 1 2]')).toEqual([12345678901, reference(1234567890), 1, 2]);
    expect(parsed('/A#20B')).toEqual(name('A B'));
    expect(parsed('<</K%comment\n[/a/b]/L<</M()>>>>')).toEqual(
      dictionary({ K: [name('a'), name('b')], L: dictionary({ M: fromText('') }) }),
    );
  });

  it('is the same after it was written and parsed', () => {
    const atom = fc.oneof(
      fc.integer().map((value): PdfValue => value),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
        .map((value): PdfValue => Number(value.toFixed(4)) + 0),
      fc.boolean().map((value): PdfValue => value),
      fc.constant<PdfValue>(null),
      fc.string({ unit: 'binary-ascii', minLength: 1 }).map((word): PdfValue => name(word)),
      fc.string({ unit: 'binary' }).map((words): PdfValue => fromText(words)),
      fc.nat().map((id): PdfValue => reference(id)),
    );
    const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        atom,
        fc.array(tie('value')),
        fc
          .dictionary(fc.string({ minLength: 1, unit: 'binary-ascii' }), tie('value'))
          .map((entries): PdfValue => dictionary(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, (each) => {
        expect(parsed(writeValue(each))).toEqual(each);
      }),
    );
  });

  it('is refused where it is none, or nested without end', () => {
    expect(() => parsed('<</A 1 2>>')).toThrow('where a key must be');
    expect(() => parsed('endobj')).toThrow('"endobj" is no object');
    expect(() => parsed('(never ends')).toThrow('does not end');
    expect(() => parsed('<41')).toThrow('does not end');
    expect(() => parsed('['.repeat(1e5))).toThrow('nested too deeply');
  });
});

describe('a string of a PDF', () => {
  it('is read with its escapes, pairs of parentheses, broken lines, and odd digits', () => {
    expect(bytes('(a\\(b\\)(c) \\101\\7\\n\\\\)')).toBe('a(b)(c) A\x07\n\\');
    expect(bytes('(one \\\ntwo\r\nthree)')).toBe('one two\nthree');
    expect(bytes('<48 656C6C6F2>')).toBe('Hello ');
  });

  it('says its words in UTF-16, UTF-8 and PDFDocEncoding', () => {
    expect(toText({ type: 'text', bytes: '\xFE\xFF\x4E\xBA\xD8\x40\xDC\x00' })).toBe('人𠀀');
    expect(toText({ type: 'text', bytes: '\xEF\xBB\xBF\xE4\xBA\xBA' })).toBe('人');
    expect(toText({ type: 'text', bytes: '\x80 \x85 caf\xE9 \xA0' })).toBe('• – café €');
  });

  it('keeps any words, and those of ASCII readable in the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(toText(fromText(words))).toBe(words);
      }),
    );
    expect(writeValue(fromText('A (b) \\'))).toBe('(A \\(b\\) \\\\)');
    expect(writeValue(fromText('人'))).toBe('<FEFF4EBA>');
  });
});
