// Small structure trees as a browser writes them, and what is made of them; small pages, and their artifacts.
import { describe, expect, it } from 'vitest';
import { fromText } from '../../src/pdf/text.ts';
import { dictionary, name, type PdfDictionary } from '../../src/pdf/values.ts';
import { withArtifacts } from '../../src/print/pdf/artifacts.ts';
import { type Element, type Kid, type Marked, made } from '../../src/print/pdf/structure/element.ts';
import { tidy } from '../../src/print/pdf/structure/tidy.ts';

const text = (mark: number, page = 1): Marked => ({ kind: 'marked', mark, page });
const run = (...marks: readonly number[]): Element =>
  made(
    'NonStruct',
    marks.map((mark) => text(mark)),
  );
const box = (...kids: readonly Kid[]): Element => made('NonStruct', kids);
const area: Kid = { kind: 'annotated', annotation: 9, page: 1 };
const table = (attributes: Readonly<Record<string, Parameters<typeof name>[0] | number>>): PdfDictionary =>
  dictionary(
    Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [
        key,
        typeof value === 'number' ? value : name(value),
      ]),
    ),
  );
const cell = (type: string, kids: readonly Kid[], ...attributes: readonly PdfDictionary[]): Element => ({
  ...made(type, kids),
  attributes,
});

/** `P[en](1 2) …` */
function said(kid: Kid): string {
  if (kid.kind === 'marked') return String(kid.mark);
  if (kid.kind === 'annotated') return '@';
  const language = kid.language === null ? '' : `[${kid.language}]`;
  return `${kid.type}${language}(${kid.kids.map(said).join(' ')})`;
}

const tidied = (kids: readonly Kid[], mute: readonly number[] = []): string => {
  const { top } = tidy([made('Document', kids, 'zh')], ({ mark }) => !mute.includes(mark));
  return top.map(said).join(' ');
};

describe('a structure tree', () => {
  it('loses its wrappers: boxes with text become paragraphs, others nothing', () => {
    expect(tidied([box(box(run(1), run(2)), made('H1', [run(3)])), run(4)])).toBe(
      'Document[zh](P(1 2) H1(3) P(4))',
    );
    expect(tidied([box(run(1), made('P', [run(2)]), run(3))])).toBe('Document[zh](P(1) P(2) P(3))');
  });

  it('keeps the language of a wrapper with what was in it, and says none twice', () => {
    const english = { ...box(run(2)), language: 'en' };
    expect(tidied([made('P', [run(1), english])])).toBe('Document[zh](P(1 Span[en](2)))');
    expect(tidied([english, { ...made('P', [run(3)]), language: 'zh' }])).toBe('Document[zh](P[en](2) P(3))');
  });

  it('has only types that PDF 1.7 knows', () => {
    const kids = [made('Aside', [made('P', [made('Strong', [run(1)]), made('Em', [run(2)])])])];
    expect(tidied(kids)).toBe('Document[zh](Div(P(Span(1) Span(2))))');
  });

  it('makes a link of whatever has an area to click', () => {
    expect(tidied([made('P', [box(area, run(1))])])).toBe('Document[zh](P(Link(@ 1)))');
  });

  it('has a figure where there is an alternative text, and a division around it', () => {
    const drawing = { ...made('Figure', [text(1)]), texts: new Map([['Alt', fromText('x')]]) };
    const figure = made('Figure', [drawing, made('Caption', [run(2)])]);
    expect(tidied([figure], [1])).toBe('Document[zh](Div(Figure(1) Caption(2)))');
    expect(tidied([made('Figure', [text(3)])])).toBe('Document[zh](Figure(3))');
  });

  it('gives list items bodies, and lists nothing but items', () => {
    const item = made('LI', [made('Lbl', [text(1)]), run(2), made('L', [made('LI', [run(3)])])]);
    expect(tidied([made('L', [item])])).toBe('Document[zh](L(LI(Lbl(1) LBody(2 L(LI(LBody(3)))))))');
    const terms = [made('Lbl', [run(1)]), made('P', [run(2)]), made('Lbl', [run(3)]), made('P', [run(4)])];
    expect(tidied([made('L', terms)])).toBe('Document[zh](L(LI(Lbl(1) LBody(P(2))) LI(Lbl(3) LBody(P(4)))))');
  });

  it('loses borders and whatever is empty without them, but no cell of a table', () => {
    const row = made('TR', [made('TD', [text(2)]), made('TD', [run(3)])]);
    expect(tidied([box(text(1)), made('Table', [row, text(4)]), made('L', [])], [1, 2, 4])).toBe(
      'Document[zh](Table(TR(TD() TD(3))))',
    );
  });

  it('reads the repeated head of a table once', () => {
    const head = made('TR', [made('TH', [text(1, 1), text(1, 2), text(1, 3)])]);
    const body = made('TR', [made('TD', [text(2, 1), text(2, 2)])]);
    const { top, artifacts } = tidy([made('Document', [made('Table', [head, body])])], () => true);
    expect(top.map(said)).toEqual(['Document(Table(TR(TH(1)) TR(TD(2 2))))']);
    expect(artifacts).toEqual([text(1, 2), text(1, 3)]);
  });

  it('lists the heads of each cell only in a table whose cells span', () => {
    const headers = new Map([['Headers', [fromText('node1')]]]);
    const scope = table({ Scope: 'Column' });
    const one = table({ ColSpan: 1 });
    const attributesOf = (span: PdfDictionary): readonly (readonly string[])[] => {
      const rows = [
        made('TR', [cell('TH', [run(1)], scope, one)]),
        made('TR', [cell('TD', [run(2)], headers, span)]),
      ];
      const { top } = tidy([made('Document', [made('Table', rows)])], () => true);
      const found: string[][] = [];
      const visit = (kid: Kid): void => {
        if (kid.kind !== 'element') return;
        if (kid.type.length === 2 && kid.type !== 'TR')
          found.push(kid.attributes.flatMap((each) => [...each.keys()]));
        kid.kids.forEach(visit);
      };
      top.forEach(visit);
      return found;
    };
    expect(attributesOf(one)).toEqual([['Scope'], []]);
    expect(attributesOf(table({ ColSpan: 2 }))).toEqual([['Scope'], ['Headers', 'ColSpan']]);
  });

  it('gives rows back the empty cells that a browser leaves out, where they were', () => {
    const head = (id: string): Element => ({ ...cell('TH', [run(9)], table({ Scope: 'Column' })), id });
    const value = (mark: number, ...ids: readonly string[]): Element =>
      cell('TD', [text(mark)], new Map([['Headers', ids.map(fromText)]]));
    const rowHead = (id: string): Element => ({ ...cell('TH', [run(8)], table({ Scope: 'Row' })), id });
    const rows = [
      made('TR', [head('b'), head('c'), head('d')]),
      made('TR', [rowHead('1'), value(1, 'b', '1'), value(2, 'c', '1'), value(3, 'd', '1')]),
      made('TR', [rowHead('2'), value(4, 'c', '2')]),
      made('TR', [rowHead('3')]),
    ];
    expect(tidied([made('Table', rows)])).toBe(
      'Document[zh](Table(TR(TD() TH(9) TH(9) TH(9)) TR(TH(8) TD(1) TD(2) TD(3)) TR(TH(8) TD() TD(4) TD()) TR(TH(8) TD() TD() TD())))',
    );
  });

  it('gives every note an id', () => {
    const { top } = tidy([made('P', [made('Note', [run(1)]), made('FENote', [run(2)])])], () => true);
    expect(top[0]?.kids.map((kid) => (kid.kind === 'element' ? kid.id : null))).toEqual(['note1', 'note2']);
  });
});

describe('the content of a page', () => {
  const marked = (content: string, ...untagged: readonly number[]): string =>
    withArtifacts(content.replaceAll(' | ', '\n'), new Set(untagged)).replaceAll('\n', ' | ');

  it('is an artifact where it is painted without a mark, from the start of the path to the next mark', () => {
    expect(marked('q | 0 0 9 9 re | f | BT | (x) Tj | ET | Q | /P <</MCID 0 >>BDC | 1 1 re | f | EMC')).toBe(
      'q | /Artifact BMC | 0 0 9 9 re | f | BT | (x) Tj | ET | Q | EMC | /P <</MCID 0 >>BDC | 1 1 re | f | EMC',
    );
    expect(marked('/P <</MCID 0 >>BDC | EMC | 0 0 m | 9 9 l | S | q')).toBe(
      '/P <</MCID 0 >>BDC | EMC | /Artifact BMC | 0 0 m | 9 9 l | S | q | EMC',
    );
  });

  it('stays as it is where only a clip or a state is set between marks', () => {
    const content = '0 0 9 9 re | W* n | /G3 gs | /P <</MCID 0 >>BDC | BT | ET | EMC | q | Q';
    expect(marked(content)).toBe(content);
  });

  it('is an artifact where its mark is untagged', () => {
    expect(marked('/TH <</MCID 7 >>BDC | f | EMC | /TH <</MCID 8 >>BDC | f | EMC', 7)).toBe(
      '/Artifact BMC | f | EMC | /TH <</MCID 8 >>BDC | f | EMC',
    );
  });
});
