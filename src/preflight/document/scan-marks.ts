// Marked content: what is tagged, what is an artifact, and what is neither.
import { ask } from '../../pdf/ask.ts';
import { isDictionary, isName, type PdfDictionary, type PdfValue } from '../../pdf/values.ts';
import { keyOf, type Mark, type MarkedContent, type State } from './scan-state.ts';

const NO_MARK: Mark = { marked: null, artifact: false, replaced: false };

const innermost = ({ marks }: State): Mark => marks[marks.length - 1] ?? NO_MARK;

/** `BMC` and `BDC`. */
export function openMark(state: State, [named, held]: readonly (PdfValue | undefined)[]): void {
  const tag = isName(named) ? named.name : '';
  const properties = propertiesOf(state, held);
  const around = innermost(state);
  const { content, stream } = state;
  const written = state.file.resolve(properties?.get('MCID'));
  const mcid = typeof written === 'number' ? written : null;
  const artifact = tag === 'Artifact';
  if (artifact && around.marked !== null) content.artifactsInTagged++;
  if (mcid !== null && around.artifact) content.taggedInArtifacts++;
  if (mcid !== null && stream !== 0) content.markedForms.add(stream);
  if (tag === 'Span' && properties !== undefined) content.spans.push({ tag, keys: [...properties.keys()] });
  const actualText = properties?.has('ActualText') ? ask(state.file, properties).text('ActualText') : null;
  state.marks.push({
    marked: mcid === null ? around.marked : contentOf(state, keyOf(stream, mcid)),
    artifact: artifact || around.artifact,
    replaced: actualText !== null || around.replaced,
  });
  if (actualText !== null && !around.replaced) write(state, actualText);
}

function propertiesOf(state: State, held: PdfValue | undefined): PdfDictionary | undefined {
  if (isDictionary(held)) return held;
  if (!isName(held)) return undefined;
  const lists = ask(state.file, state.resources).dictionary('Properties') ?? undefined;
  return ask(state.file, lists).dictionary(held.name) ?? undefined;
}

function contentOf({ content }: State, key: number): MarkedContent {
  const known = content.marked.get(key);
  if (known !== undefined) return known;
  const marked: MarkedContent = { page: content.page, text: '', painted: 0, lowest: null };
  content.marked.set(key, marked);
  return marked;
}

/** Text goes to the innermost tagged sequence that it stands in. */
export function write(state: State, text: string): void {
  const { marked, artifact } = innermost(state);
  if (marked !== null) marked.text += text;
  else if (!artifact) state.content.looseText += text;
}

/** Notes that something was painted; `what` is it, for a message. */
export function paint(state: State, what: string): void {
  const { marked, artifact } = innermost(state);
  if (marked !== null) marked.painted++;
  else if (!artifact) {
    const { loose } = state.content;
    if (loose.count === 0 || (loose.first.length < 24 && what.length === 1)) loose.first += what;
    loose.count++;
  }
}

/** Writes, paints and marks a text at once, which is what most of a page is: unless another text stands for it. */
export function paintText(state: State, text: string, height: number): void {
  const { marked, artifact, replaced } = innermost(state);
  if (marked === null || artifact) {
    if (!replaced) write(state, text);
    paint(state, text.charAt(0));
    markHeight(state, height);
    return;
  }
  const { content } = state;
  if (!replaced) marked.text += text;
  marked.painted++;
  content.lowest = Math.min(content.lowest ?? height, height);
  content.highest = Math.max(content.highest ?? height, height);
  marked.lowest = Math.min(marked.lowest ?? height, height);
}

/** Notes where a line of text or an image stands that is no artifact. */
export function markHeight(state: State, height: number): void {
  const { marked, artifact } = innermost(state);
  const { content } = state;
  if (artifact) return;
  content.lowest = Math.min(content.lowest ?? height, height);
  content.highest = Math.max(content.highest ?? height, height);
  if (marked !== null) marked.lowest = Math.min(marked.lowest ?? height, height);
}
