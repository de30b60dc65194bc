// Type set against its rules, and texts on each other, are found in the laid-out page; what is right is let be.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Misfit } from '../../src/model/sheet.ts';
import { en, printed, sheet, zh } from './sheets.ts';

const narrow = (html: string, ems: number) => `<div style="font-size: 10pt; width: ${ems}em">${html}</div>`;
const at = (x: number, y: number, text: string, more = '') =>
  `<text x="${x}" y="${y}" font-family="Noto Sans SC" font-size="12" ${more}>${text}</text>`;
const svg = (labels: string) =>
  `<svg id="fig" role="img" aria-label="x" width="300" height="90">${labels}</svg>`;
const layered = (inner: string) =>
  `<div style="position: relative; height: 60px"><p style="margin: 0">下面的一行文字</p>${inner}</div>`;

const chinese = {
  clean: `<h1>杭州</h1><p>2018年杭州有1,700家AI企业，“硬科技”（含芯片）——占全国的30.0%……</p>
    <p lang="en">Hangzhou has 1,700 AI companies.</p><p>编号<sup style="font-size: 6pt">1</sup></p>
    ${svg(at(10, 20, '杭州') + at(10, 33, '上海') + at(60, 20, '9.99'))}`,
  partedStart: narrow('<p id="p" style="line-break: anywhere">甲乙丙丁，戊己</p>', 4),
  partedEnd: narrow('<p id="p" style="line-break: anywhere">甲乙丙（丁）戊己</p>', 4),
  range: narrow('<p id="p">甲乙丙2018—2021年甲乙丙丁戊己庚</p>', 6),
  dashes: narrow('<p id="p" style="line-break: anywhere">甲乙丙——丁戊</p>', 4),
  lonely: narrow('<p id="p" style="text-wrap: wrap">甲乙丙丁戊己庚。</p>', 6),
  lonelyKept: narrow('<p id="p" style="text-wrap: wrap">甲<b>乙</b><br>丙。</p>', 6),
  head: '<table style="font-size: 10pt; table-layout: fixed; width: 3em"><thead><tr><th style="padding: 0">政策环境</th></tr></thead></table>',
  spaces: '<p id="p">杭州 AI 企业</p>',
  between: '<p id="p">杭州 市</p>',
  foreign: '<p id="p">资料来源：Report on the State of Artificial Intelligence in China</p>',
  small: '<p id="p" style="font-size: 6.3pt">注：无数据</p>',
  smallLabel: svg(at(10, 20, '杭州', 'style="font-size: 8px"')),
  labels: svg(at(10, 20, '杭州') + at(25, 23, '上海')),
  turned: svg(at(0, 0, '杭州', 'transform="translate(50 60) rotate(-90)"') + at(44, 50, '上海')),
  layered: layered('<p style="position: absolute; margin: 0; top: 2px; left: 1em">上面的一行</p>'),
  decoration: layered(
    '<p aria-hidden="true" style="position: absolute; margin: 0; top: 2px; left: 1em">2018</p>',
  ),
};

const english = {
  clean: `<p>The index covers 15 cities, from Hangzhou to <span lang="zh">西安</span>.</p>`,
  range: narrow('<p id="p">the plan of 2018–2021 of it</p>', 7.5),
  lonely: narrow('<p id="p" style="text-wrap: wrap">Sixteen characters to it.</p>', 10.2),
  foreign: '<p id="p">Hangzhou 杭州</p>',
  cell: '<table style="width: 30mm; font-size: 10pt"><tr><td>Average growth</td><td style="text-align: right">2017–2020</td></tr></table>',
};

let found: Record<string, readonly Misfit[]> = {};
beforeAll(async () => {
  const sheets = [
    ...Object.entries(chinese).map(([id, html]) => sheet(`zh.${id}`, html)),
    ...Object.entries(english).map(([id, html]) => sheet(`en.${id}`, html, { voice: [en] })),
  ];
  const run = await printed(sheets.map((one) => (one.voice[0] === en ? one : { ...one, voice: [zh] })));
  found = Object.fromEntries(run.map((one) => [one.sheet.id, one.misfits]));
});

const problems = (id: string) => (found[id] ?? []).map(({ problem }) => problem);

describe('what is right', () => {
  it('is let be: marks inside lines, labels close to each other, a small sign of a note, decoration', () => {
    expect(found['zh.clean']).toEqual([]);
    expect(found['en.clean']).toEqual([]);
    expect(found['zh.decoration']).toEqual([]);
  });
});

describe('lines of text', () => {
  it('must not begin with a closing mark', () => {
    expect(found['zh.partedStart']).toMatchObject([{ problem: 'forbidden-line-start', byMm: 0 }]);
    expect(found['zh.partedStart']?.[0]?.element).toContain('p#p "甲乙丙丁，戊己"');
  });

  it('must not end with an opening mark', () => {
    expect(problems('zh.partedEnd')).toEqual(['forbidden-line-end']);
  });

  it('hold a range of years together in both languages', () => {
    expect(found['zh.range']).toEqual([]);
    expect(found['en.range']).toEqual([]);
    expect(found['en.cell']).toEqual([]);
  });

  it('hold a dash of two characters together', () => {
    expect(found['zh.dashes']).toEqual([]);
  });

  it('leave no character and no short word alone at the end, where others can keep it company', () => {
    expect(found['zh.lonely']).toEqual([]);
    expect(found['en.lonely']).toEqual([]);
  });

  it('of a narrow table head are let be', () => {
    expect(found['zh.head']).toEqual([]);
  });

  it('are named where one is left alone', () => {
    expect(problems('zh.lonelyKept')).toEqual(['lonely-character']);
  });
});

describe('words', () => {
  it('must not be parted by spaces beside Chinese characters', () => {
    expect(problems('zh.spaces')).toEqual(['typed-space']);
    expect(problems('zh.between')).toEqual(['typed-space']);
  });

  it('in another script must say their language', () => {
    expect(problems('zh.foreign')).toEqual(['missing-lang']);
    expect(found['en.foreign']).toMatchObject([{ problem: 'missing-lang', element: 'p#p "杭州"' }]);
  });

  it('must not be smaller than 6.5 pt, on the page or in a drawing', () => {
    expect(problems('zh.small')).toEqual(['small-type']);
    expect(problems('zh.smallLabel')).toEqual(['small-type']);
  });
});

describe('texts', () => {
  it('must not lie on each other in a drawing, upright or turned', () => {
    expect(problems('zh.labels')).toEqual(['label-overlap']);
    expect(found['zh.labels']?.[0]?.element).toBe('#fig text "上海 / 杭州"');
    expect(problems('zh.turned')).toEqual(['label-overlap']);
  });

  it('must not lie on each other on the page', () => {
    expect(problems('zh.layered')).toEqual(['text-overlap']);
  });
});
