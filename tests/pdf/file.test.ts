// A whole file: its table, its objects on demand, its pages; and what this reader says of files that it cannot read.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/pdf/ask.ts';
import { type PdfFile, readPdf } from '../../src/pdf/file.ts';
import { inflate } from '../../src/pdf/inflate.ts';
import { catalogueOf, pagesOf } from '../../src/pdf/pages.ts';
import { fromText } from '../../src/pdf/text.ts';
import { dictionary, name, type PdfValue, reference } from '../../src/pdf/values.ts';
import { writePdf } from '../../src/pdf/write-file.ts';

const content = Buffer.from('BT (Hello) Tj ET');
const objects: Readonly<Record<number, PdfValue>> = {
  10: dictionary({ Type: name('Catalog'), Pages: reference(20), Lang: fromText('zh') }),
  20: dictionary({
    Type: name('Pages'),
    MediaBox: [0, 0, 100, 200],
    Kids: [reference(30), reference(40)],
    Count: 3,
  }),
  30: dictionary({ Type: name('Page'), Contents: reference(60) }),
  40: dictionary({ Type: name('Pages'), Kids: [reference(50), reference(30), reference(51)], Count: 2 }),
  50: dictionary({ Type: name('Page'), MediaBox: [0, 0, 1, 2] }),
  51: dictionary({ Type: name('Page') }),
  60: { type: 'stream', dictionary: dictionary({ Filter: name('FlateDecode') }), raw: deflateSync(content) },
  70: dictionary({ Title: fromText('标题') }),
};

const written = writePdf({ get: (id) => objects[id] ?? null, root: reference(10), info: reference(70) });

function open(bytes: Uint8Array): PdfFile {
  const reading = readPdf(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.file;
}

const reasonOf = (text: string): string => {
  const reading = readPdf(Buffer.from(text, 'latin1'));
  return reading.ok ? 'readable' : reading.reason;
};

/** A file of these objects, and its table. */
function handMade(bodies: readonly string[], trailer = '/Root 1 0 R'): string {
  let text = '%PDF-1.4\n';
  const entries = bodies.map((body, index) => {
    const entry = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  return `${text}${table}trailer\n<</Size ${bodies.length + 1} ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
}

describe('a written PDF', () => {
  const file = open(written);

  it('is numbered from one without gaps, and read back whole', () => {
    expect(file.ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(ask(file, catalogueOf(file)).text('Lang')).toBe('zh');
    expect(ask(file, file.trailer.get('Info')).text('Title')).toBe('标题');
    expect(file.damaged.size).toBe(0);
  });

  it('gives its pages once each in reading order, with what they inherit', () => {
    const pages = pagesOf(file);
    expect(pages.map(({ dictionary: page }) => page.get('MediaBox'))).toEqual([
      [0, 0, 100, 200],
      [0, 0, 1, 2],
      [0, 0, 100, 200],
    ]);
    const stream = ask(file, pages[0]?.dictionary).stream('Contents');
    expect(stream === null ? null : Buffer.from(inflate(file, stream) ?? [])).toEqual(content);
  });

  it('is the same to the byte for the same objects, and has an id that changes with them', () => {
    const again = (id: number) =>
      writePdf({
        get: (each) =>
          each === 70 && id === 71 ? dictionary({ Title: fromText('other') }) : (objects[each] ?? null),
        root: reference(10),
        info: reference(70),
      });
    expect(again(70)).toEqual(written);
    expect(open(again(71)).trailer.get('ID')).not.toEqual(file.trailer.get('ID'));
  });
});

describe('a PDF from elsewhere', () => {
  it('that was updated has the newest of each object', () => {
    const first = handMade(['<</Type /Catalog /Lang (en)>>', '(kept)']);
    const start = first.length;
    const object = '1 0 obj\n<</Type /Catalog /Lang (zh)>>\nendobj\n';
    const table = `xref\n1 1\n${String(start).padStart(10, '0')} 00000 n \n`;
    const previous = first.lastIndexOf('xref\n0');
    const trailer = `trailer\n<</Size 3 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${start + object.length}\n%%EOF`;
    const file = open(Buffer.from(`${first}${object}${table}${trailer}`, 'latin1'));
    expect(ask(file, catalogueOf(file)).text('Lang')).toBe('zh');
    expect(file.get(2)).toEqual(fromText('kept'));
  });

  it('says why it cannot be read', () => {
    expect(reasonOf('')).toBe('no-pdf');
    expect(reasonOf('a letter')).toBe('no-pdf');
    expect(reasonOf('%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF')).toBe('compressed');
    expect(reasonOf('%PDF-1.4\nstartxref\n3\n%%EOF')).toBe('broken');
    expect(reasonOf(handMade(['<<>>']).replace('trailer', 'trolley'))).toBe('broken');
    expect(reasonOf(handMade(['<<>>'], '/Root 1 0 R /Encrypt 2 0 R'))).toBe('encrypted');
  });

  it('gives null for an object that is broken, missing, or itself, and remembers the broken ones', () => {
    const file = open(
      Buffer.from(
        handMade(['<</A [}>>', '2 0 R', '<</Length 99>>\nstream\nx\nendstream', '(good)']),
        'latin1',
      ),
    );
    expect([1, 2, 3, 4, 9].map((id) => file.resolve(reference(id)))).toEqual([
      null,
      null,
      null,
      fromText('good'),
      null,
    ]);
    expect([...file.damaged.keys()]).toEqual([1, 3]);
  });
});
