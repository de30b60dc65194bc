// Small pure parts of the press: stamping bytes, page widths, the text of a fragment.
import { describe, expect, it } from 'vitest';
import { contentWidth } from '../../src/print/page/width.ts';
import { stamp } from '../../src/print/pdf/stamp.ts';
import { printedText } from '../../src/print/printed-text.ts';

describe('stamp', () => {
  const stamped = (text: string) =>
    stamp(Buffer.from(text, 'latin1'), '2018-05-31T08:09:10Z').toString('latin1');

  it('sets both dates without moving a byte', () => {
    const before = "/CreationDate (D:20261122134533+00'00') /ModDate (D:20261122134533+00'00')";
    expect(stamped(before)).toBe(
      "/CreationDate (D:20180531080910+00'00') /ModDate (D:20180531080910+00'00')",
    );
  });

  it('numbers nodes from one in their order, every mention alike', () => {
    expect(stamped('(node00000280) (node00000017) [(node00000280)]')).toBe(
      '(node00000002) (node00000001) [(node00000002)]',
    );
  });

  it('leaves binary streams and other text as they are', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    expect(stamp(bytes, '2018-05-31').equals(bytes)).toBe(true);
    expect(stamped('node00000280')).toBe('node00000280');
  });
});

describe('contentWidth', () => {
  const mm = (value: number) => (value * 96) / 25.4;

  it('reads named sizes, turned or not, and plain lengths', () => {
    expect(contentWidth({ size: 'a4', left: '22mm', right: '22mm' })).toBeCloseTo(mm(166));
    expect(contentWidth({ size: 'a4 landscape', left: '', right: '1cm' })).toBeCloseTo(mm(287));
    expect(contentWidth({ size: '210mm 297mm', left: '0px', right: '72pt' })).toBeCloseTo(mm(210) - 96);
  });

  it('knows no width without a size or with a length that depends on something', () => {
    expect(contentWidth({ size: '', left: '1mm', right: '1mm' })).toBeNull();
    expect(contentWidth({ size: 'a4', left: '2em', right: '0px' })).toBeNull();
  });
});

describe('printedText', () => {
  it('leaves out tags and comments, keeps what styles print, and resolves references', () => {
    const style = '<style>h1::after { content: "\\2014 页"; }</style>';
    const html = `<p title="t">A&amp;B<!-- c -->${style} &#x4EBA;&#24037;&ldquo;</p>`;
    const { text, unknown } = printedText(html);
    expect(text.trim()).toBe('A&B—页 人工');
    expect(unknown).toEqual(['&ldquo;']);
  });
});
