// PDF/UA-1, 7.2: which elements tables, lists and contents are made of.
import { type Breach, breach } from '../breach.ts';
import type { OpenedPdf } from '../document/open.ts';
import type { Element } from '../document/structure.ts';
import { describe, kidTypes, pageOf, parentType } from './describe.ts';

const ROWS = ['TR', 'THead', 'TBody', 'TFoot'];

/** Type → types of which one must hold it, and the rule. */
const HOLDERS: Readonly<Record<string, readonly [holders: readonly string[], rule: string]>> = {
  TR: [['Table', 'THead', 'TBody', 'TFoot'], '7.2-4'],
  THead: [['Table'], '7.2-5'],
  TBody: [['Table'], '7.2-6'],
  TFoot: [['Table'], '7.2-7'],
  TH: [['TR'], '7.2-8'],
  TD: [['TR'], '7.2-9'],
  LI: [['L'], '7.2-17'],
  LBody: [['LI'], '7.2-18'],
  TOCI: [['TOC'], '7.2-26'],
};

/** Type → the only types that it may hold, and the rule. */
const HELD: Readonly<Record<string, readonly [held: readonly string[], rule: string]>> = {
  Table: [[...ROWS, 'Caption'], '7.2-3'],
  TR: [['TH', 'TD'], '7.2-10'],
  L: [['L', 'LI', 'Caption'], '7.2-19'],
  LI: [['Lbl', 'LBody'], '7.2-20'],
  TOC: [['TOC', 'TOCI', 'Caption'], '7.2-27'],
  THead: [['TR'], '7.2-36'],
  TBody: [['TR'], '7.2-37'],
  TFoot: [['TR'], '7.2-38'],
};

type Test = (kids: readonly string[]) => boolean;

const count = (kids: readonly string[], type: string): number => kids.filter((kid) => kid === type).length;
const captionIsFirst: Test = (kids) => !kids.slice(1).includes('Caption');

/** Type → what must be true of all that it holds. */
const TESTS: Readonly<Record<string, readonly (readonly [rule: string, test: Test])[]>> = {
  Table: [
    ['7.2-11', (kids) => count(kids, 'THead') <= 1],
    ['7.2-12', (kids) => count(kids, 'TFoot') <= 1],
    ['7.2-13', (kids) => !kids.includes('TFoot') || kids.includes('TBody')],
    ['7.2-14', (kids) => !kids.includes('THead') || kids.includes('TBody')],
    ['7.2-16', (kids) => !kids.slice(1, -1).includes('Caption')],
    ['7.2-39', (kids) => count(kids, 'Caption') <= 1],
  ],
  L: [['7.2-40', captionIsFirst]],
  TOC: [['7.2-28', captionIsFirst]],
};

export function checkNesting(pdf: OpenedPdf): readonly Breach[] {
  return (pdf.structure?.elements ?? []).flatMap((element) =>
    brokenRules(element).map(([rule, value]) =>
      breach(rule, pageOf(pdf, element), describe(pdf, element), value),
    ),
  );
}

function brokenRules(element: Element): readonly (readonly [rule: string, value: string | null])[] {
  const type = element.role ?? '';
  const [holders, outside] = HOLDERS[type] ?? [];
  const [held, inside] = HELD[type] ?? [];
  const parent = holders === undefined ? null : parentType(element);
  const kids = held === undefined ? [] : kidTypes(element);
  const strange = kids.find((kid) => held?.includes(kid) === false);
  const broken: (readonly [string, string | null])[] = [];
  if (outside !== undefined && !holders?.includes(parent ?? ''))
    broken.push([outside, `it stands in ${parent ?? 'nothing'}`]);
  if (inside !== undefined && strange !== undefined) broken.push([inside, strange]);
  for (const [rule, test] of TESTS[type] ?? []) if (!test(kids)) broken.push([rule, null]);
  return broken;
}
