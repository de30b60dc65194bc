// Small pure parts of the press: pages' content boxes, the text of a fragment.
import { describe, expect, it } from 'vitest';
import type { PageRule } from '../../src/print/page/shell.ts';
import { contentBox, contentBoxes } from '../../src/print/page/width.ts';
import { printedText } from '../../src/print/printed-text.ts';

const mm = (value: number) => (value * 96) / 25.4;

const rule = (name: string, size: string, margins: PageRule['margins']): PageRule => ({
  name,
  size,
  margins,
});

describe('the content box of a page', () => {
  it('is its size, named or not, turned or not, without its margins', () => {
    const upright = contentBox(rule('', 'a4', ['10mm', '22mm', '20mm', '22mm']));
    expect(upright?.width).toBeCloseTo(mm(166));
    expect(upright?.height).toBeCloseTo(mm(267));
    const turned = contentBox(rule('', 'a4 landscape', ['', '1cm', '', '']));
    expect(turned?.width).toBeCloseTo(mm(287));
    expect(turned?.height).toBeCloseTo(mm(210));
    expect(contentBox(rule('', '210mm 297mm', ['', '72pt', '', '0px']))?.width).toBeCloseTo(mm(210) - 96);
  });

  it('is not known without a size or with a length that depends on something', () => {
    expect(contentBox(rule('', '', ['', '1mm', '', '1mm']))).toBeNull();
    expect(contentBoxes([rule('', 'a4', ['', '2em', '', '0px'])])).toBeNull();
  });

  it('is the narrowest and lowest of the pages of one name', () => {
    const found = contentBoxes([
      rule('', 'a4', ['0', '0', '0', '0']),
      rule('table', 'a4 landscape', ['20mm', '10mm', '0', '10mm']),
      rule('table', 'a4 landscape', ['10mm', '10mm', '0', '30mm']),
    ]);
    expect(found?.unnamed.width).toBeCloseTo(mm(210));
    expect(found?.named.table?.width).toBeCloseTo(mm(257));
    expect(found?.named.table?.height).toBeCloseTo(mm(190));
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
