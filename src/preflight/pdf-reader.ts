// The PDF reader (pdf.js in unpdf), kept from talking to stdout, which belongs to results.
import { getDocumentProxy } from 'unpdf';

type Reader = typeof getDocumentProxy;

let ready: Promise<Reader> | null = null;

/** Loads the reader at first use. */
export function loadReader(): Promise<Reader> {
  ready ??= prepare();
  return ready;
}

async function prepare(): Promise<Reader> {
  const unhush = hush('Please use the `legacy` build');
  await import('unpdf/pdfjs').finally(unhush);
  return getDocumentProxy;
}

/** Drops one known line, which the reader's module says while it is loaded; gives back the undoing. */
function hush(known: string): () => void {
  const { log } = globalThis.console;
  const filtered = (...said: readonly unknown[]): void => {
    if (!String(said[0]).includes(known)) log(...said);
  };
  Object.assign(globalThis.console, { log: filtered });
  return () => void Object.assign(globalThis.console, { log });
}
