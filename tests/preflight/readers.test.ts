// The readers below the checks: content streams, maps of characters, metadata, and text as another reader sees it.
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readOperators } from '../../src/preflight/document/tokens.ts';
import { readUnicodeMap } from '../../src/preflight/document/unicode-map.ts';
import { readXml } from '../../src/preflight/document/xml.ts';
import { squeeze, textOfPdf } from '../../src/preflight/promises/text.ts';
import { theFonts } from '../print/sheets.ts';
import { printBook } from './book.ts';
import { open } from './damage.ts';

function operatorsOf(content: string, ignores: readonly string[] = []) {
  const read: unknown[] = [];
  readOperators(Buffer.from(content, 'latin1'), new Set(ignores), (operator, operands) => {
    read.push([operator, ...operands.filter((operand) => operand !== undefined)]);
  });
  return read;
}

const string = (bytes: string) => ({ type: 'text', bytes });

describe('a content stream', () => {
  it('is operators after their operands', () => {
    expect(operatorsOf('q 1 0 -.5 +2. cm/F1 12 Tf (a\\)b) Tj <0041>Tj [<0041> -3 (x)] TJ T* Q')).toEqual([
      ['q'],
      ['cm', 1, 0, -0.5, 2],
      ['Tf', { type: 'name', name: 'F1' }, 12],
      ['Tj', string('a)b')],
      ['Tj', string('\0A')],
      ['TJ', [string('\0A'), -3, string('x')]],
      ['T*'],
      ['Q'],
    ]);
  });

  it('has comments, dictionaries and constants', () => {
    expect(operatorsOf('% 1 0 R\n/P <</MCID 0>> BDC true null x')).toEqual([
      ['BDC', { type: 'name', name: 'P' }, new Map([['MCID', 0]])],
      ['x', true, null],
    ]);
  });

  it('has images with any bytes in them', () => {
    expect(operatorsOf('BI /W 1 ID \x00Q Q\xFF EI Q')).toEqual([
      ['BI', { type: 'name', name: 'W' }, 1],
      ['Q'],
    ]);
  });

  it('hands over nothing of what is ignored, and keeps no operands of it', () => {
    expect(operatorsOf('1 2 m /N gs 3 4 l 5 w', ['m', 'l', 'gs'])).toEqual([['w', 5]]);
  });

  it('tells reals exactly enough', () => {
    expect(operatorsOf('643.20001 -0.0625 0 100000000 x')).toEqual([
      ['x', 643.20001, -0.0625, 0, 100_000_000],
    ]);
  });
});

describe('a ToUnicode map', () => {
  it('has characters, ranges and lists', () => {
    const map = readUnicodeMap(
      '1 beginbfchar <0001> <00660069> endbfchar 2 beginbfrange <0002> <0004> <4E00> <0005><0006>[<0041> <D83DDE00>] endbfrange',
    );
    expect([...map]).toEqual([
      [1, 'fi'],
      [2, '一'],
      [3, '丁'],
      [4, '丂'],
      [5, 'A'],
      [6, '😀'],
    ]);
  });
});

describe('metadata', () => {
  it('are elements with their namespaces', () => {
    const [root] =
      readXml(
        '<?x y?><a:r xmlns:a="urn:a" a:k="1&amp;2"><!-- c --><b xmlns="urn:b">x &#x4E00;</b><a:e/></a:r>',
      ) ?? [];
    expect(root).toMatchObject({
      prefix: 'a',
      name: 'r',
      namespace: 'urn:a',
      attributes: [{ name: 'k', namespace: 'urn:a', value: '1&2' }],
      children: [
        { name: 'b', namespace: 'urn:b', text: 'x 一' },
        { name: 'e', namespace: 'urn:a' },
      ],
    });
  });

  it.each(['<a>', '<a></b>', '<a b=c></a>', '<a/> x', 'x'])('%s is not well formed', (xml) => {
    expect(readXml(xml)).toBeNull();
  });
});

it('the text of a PDF is what another reader finds in it', async () => {
  const { pdf } = await printBook(await theFonts());
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: true });
  await document.loadingTask.destroy();
  const letters = (words: string) => [...squeeze(words)].sort().join('');
  expect(letters(textOfPdf(open(pdf)))).toBe(letters(text));
});

it('makes radicals, full-width forms, line breaks and soft hyphens comparable', () => {
  expect(squeeze('⼈工\n智能 ＡＩ indus\u00ADtry')).toBe('人工智能aiindustry');
});
