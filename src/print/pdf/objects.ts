// The plain objects of a PDF as Chromium writes it: found through its cross-reference table, no library needed.

export interface PdfObjects {
  /** The object's text up to its stream or end; `''` where there is none. */
  readonly object: (id: number) => string;
  readonly trailer: string;
}

/** Throws where the bytes are not a PDF with a plain cross-reference table. */
export function readObjects(pdf: Buffer): PdfObjects {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1]);
  const tail = pdf.toString('latin1', start);
  const count = Number(/^xref\s+0 (\d+)\s/.exec(tail)?.[1]);
  if (!Number.isInteger(count)) throw new Error('the PDF has no plain cross-reference table');
  const table = tail.slice(tail.indexOf('\n', 'xref\n'.length) + 1);
  const offsetOf = (id: number) => Number(table.slice(id * ENTRY, id * ENTRY + 10));
  return {
    object: (id) => (id < 1 || id >= count ? '' : bodyAt(pdf, offsetOf(id))),
    trailer: tail.slice(tail.indexOf('trailer')),
  };
}

/** An entry of the table is twenty bytes: offset, generation, kind, line end. */
const ENTRY = 20;

function bodyAt(pdf: Buffer, from: number): string {
  const end = pdf.indexOf('endobj', from, 'latin1');
  const body = pdf.toString('latin1', from, end);
  const stream = body.indexOf('>> stream');
  return stream === -1 ? body : body.slice(0, stream + 2);
}

/** The number of the object that `/Key n 0 R` names; `null` where the key is missing. */
export function referenceOf(object: string, key: string): number | null {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1];
  return id === undefined ? null : Number(id);
}
