// The text of a PDF as a reader's search sees it.
import { extractText } from 'unpdf';
import { loadReader } from './pdf-reader.ts';

/** The text of all pages in reading order. */
export async function extract(pdf: Uint8Array): Promise<string> {
  const read = await loadReader();
  // The reader takes the bytes away from whoever hands them in, so it gets a copy; 0 keeps it silent.
  const document = await read(new Uint8Array(pdf), { verbosity: 0 });
  try {
    return (await extractText(document, { mergePages: true })).text;
  } finally {
    await document.loadingTask.destroy();
  }
}

/** For finding a heading that is broken over lines: no spaces or soft hyphens, one case, compatibility forms. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00AD]/g, '')
    .toLowerCase();
