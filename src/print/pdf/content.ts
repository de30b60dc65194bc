// The content streams of a PDF's pages, and which of their marked sequences show anything but lines and areas.
import type { PdfFile } from '../../pdf/file.ts';
import { inflate } from '../../pdf/inflate.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { isReference, isStream } from '../../pdf/values.ts';
import type { Marked } from './structure/element.ts';

export interface PageContent {
  /** Object number of the page. */
  readonly page: number;
  /** Object number of its content stream. */
  readonly stream: number;
  /** One operator a line, as the browser writes them. */
  readonly text: string;
}

export function readContents(file: PdfFile): readonly PageContent[] {
  return pagesOf(file).flatMap(({ id, dictionary }) => {
    const contents = dictionary.get('Contents');
    const stream = file.resolve(contents);
    const bytes = isStream(stream) ? inflate(file, stream) : null;
    if (bytes === null || !isReference(contents)) return [];
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return [{ page: id, stream: contents.id, text }];
  });
}

/** A line that begins or ends a marked sequence, and where the next line begins. */
export interface Marking {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** A page has some ten thousand lines and a hundred of these, so lines are not looked at one by one. */
export function* markingsOf(text: string): Generator<Marking> {
  for (const { index } of text.matchAll(/(?:BDC|BMC|EMC)(?=\n|$)/g)) {
    const from = text.lastIndexOf('\n', index) + 1;
    yield { line: text.slice(from, index + 3), from, to: Math.min(index + 4, text.length) };
  }
}

/** The number of the sequence that the line begins; -1 where it has none. */
export const markOf = (line: string): number => Number(/\/MCID (\d+)/.exec(line)?.[1] ?? -1);

/** Of one page: the sequences with text, a picture or a shading in them. */
function speaking({ text }: PageContent): ReadonlySet<number> {
  const marks = new Set<number>();
  let mark = -1;
  let begin = 0;
  for (const { line, from, to } of markingsOf(text)) {
    if (line === 'EMC' && /(?:Tj|TJ|Do|sh)\n/.test(text.slice(begin, from))) marks.add(mark);
    mark = line === 'EMC' ? -1 : markOf(line);
    begin = to;
  }
  return marks;
}

/** Whether a sequence shows text or a picture; one without is a border or a background. */
export function speakers(contents: readonly PageContent[]): (marked: Marked) => boolean {
  const byPage = new Map(contents.map((content) => [content.page, speaking(content)]));
  return ({ page, mark }) => byPage.get(page)?.has(mark) ?? true;
}
