import { describe, expect, it } from 'vitest';
import { dress } from '../../src/chart/svg.ts';

const HOW = {
  prefix: 'heatmap-zh',
  language: 'zh',
  label: 'A "quoted" <label> & more',
  widthPx: 642,
  heightPx: 96,
};
const SVG =
  '<svg class="marks" width="642" height="96"><defs><clipPath id="clip0"></clipPath></defs>' +
  '<g class="mark-text" aria-roledescription="text" clip-path="url(#clip0)">' +
  `<text font-family="'A', 'B'" transform="translate(0.30000000000000004,1)">id="clip0" 1.23456</text>` +
  `<text font-family="'A', 'B'">b</text><use href="#clip0"/></g></svg>`;

describe('dress', () => {
  const dressed = dress(SVG, HOW);

  it('says size, role, language and label', () => {
    expect(dressed).toContain('width="169.863mm" height="25.4mm" viewBox="0 0 642 96"');
    expect(dressed).toContain(
      'role="img" aria-label="A &quot;quoted&quot; &lt;label&gt; &amp; more" lang="zh"',
    );
  });

  it('gives ids and their uses the prefix, and leaves text alone', () => {
    expect(dressed).toContain('<clipPath id="heatmap-zh-clip0">');
    expect(dressed).toContain('clip-path="url(#heatmap-zh-clip0)"');
    expect(dressed).toContain('<use href="#heatmap-zh-clip0"/>');
    expect(dressed).toContain('>id="clip0" 1.23456</text>');
  });

  it('drops what only Vega needs, and says the font once', () => {
    expect(dressed).not.toMatch(/class=|aria-roledescription|0\.30000/);
    expect(dressed.match(/font-family/g)).toHaveLength(1);
  });
});
