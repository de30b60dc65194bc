// Takes out of a PDF what differs between two prints of the same sheet; every replacement keeps its length.

/**
 * Dates become `date` (ISO), and node ids, which count the nodes of the whole browser process, count from one.
 * Chromium writes nothing else that differs. A file /ID, which it does not write, would become zeros.
 */
export function stamp(pdf: Buffer, date: string): Buffer {
  const text = pdf.toString('latin1');
  const stamped = text
    .replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (whole, key: string) => sameLength(whole, key, date))
    .replace(/\/ID \[<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\]/g, (whole) =>
      whole.replace(/<[^>]+>/g, (id) => id.replace(/[^<>]/g, '0')),
    );
  return Buffer.from(renumberNodes(stamped), 'latin1');
}

function sameLength(whole: string, key: string, date: string): string {
  const digits = new Date(date).toISOString().replace(/\D/g, '').slice(0, 14);
  const replaced = `/${key} (D:${digits}+00'00')`;
  if (replaced.length !== whole.length) throw new Error(`the PDF writes its dates in another way: ${whole}`);
  return replaced;
}

/** In ascending order, as the tree of ids must stay sorted. */
function renumberNodes(text: string): string {
  const pattern = /(?<=\()node\d{8}(?=\))/g;
  const sorted = [...new Set(text.match(pattern) ?? [])].sort();
  const numbers = new Map(sorted.map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  return text.replace(pattern, (id) => numbers.get(id) ?? id);
}
