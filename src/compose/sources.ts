// Sources: their numbers in the list at the end, and how a table or figure refers to them.
import type { FactList } from '../model/city.ts';
import type { Source } from '../model/edition.ts';
import type { Context } from './context.ts';
import { inOneLine, type Said, say, sayText } from './said.ts';

export interface SourceView {
  readonly number: string;
  readonly title: Said;
  readonly part: Said | null;
  readonly publisher: Said;
  readonly date: string;
  readonly url: string | null;
}

const positionOf = (context: Context, id: string): number =>
  context.dataset.sources.findIndex((source) => source.id === id) + 1;

/** Who stands behind a list: the sources of its items, or of the word that there are none. */
export const listSources = ({ items, source }: FactList): readonly string[] =>
  source === null ? items.map((item) => item.source) : [source];

/** Numbers of the sources in brackets, in order of the list: "[1] [4]". */
export function sourceMarks(context: Context, ids: Iterable<string>): string {
  const positions = [...new Set(ids)].map((id) => positionOf(context, id)).sort((a, b) => a - b);
  return positions.map((position) => `[${position}]`).join(' ');
}

/** "Source: CCID Consulting [1] [4]"; without the numbers where the sheet has no list of sources. */
export function sourceNumbers(
  context: Context,
  ids: readonly string[],
  { listed = true, computed = false }: { readonly listed?: boolean; readonly computed?: boolean } = {},
): Said {
  const marks = sourceMarks(context, ids);
  const used = context.dataset.sources.filter((source) => ids.includes(source.id));
  return say(context.speakers, (speaker) => {
    const publishers = [...new Set(used.map((source) => speaker.text(source.publisher)))];
    return used.length === 0
      ? speaker.phrase('source.own')
      : speaker.phrase(`source.${computed ? 'computed' : 'named'}${listed ? '' : '-briefly'}`, {
          publishers: speaker.list(publishers),
          marks,
        });
  });
}

const toView = (context: Context, source: Source): SourceView => ({
  number: `[${positionOf(context, source.id)}]`,
  title: sayText(context.speakers, source.title),
  part: source.part === null ? null : sayText(context.speakers, source.part),
  publisher: sayText(context.speakers, source.publisher),
  date: source.date,
  url: source.url,
});

export const sourceList = (context: Context): readonly SourceView[] =>
  context.dataset.sources.map((source) => toView(context, source));

/** Publisher and title of the sources that a brief names in one line. */
export function sourcesInOneLine(context: Context, ids: ReadonlySet<string>): string {
  const used = context.dataset.sources.filter((source) => ids.has(source.id));
  const lines = used.map((source) => {
    const { publisher, title, date } = toView(context, source);
    return `${inOneLine(publisher)}, ${inOneLine(title)} (${date})`;
  });
  return [...new Set(lines)].join('; ');
}
