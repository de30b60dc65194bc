// Sources: their numbers in the list at the end, and how a table or figure refers to them.

import type { Speaker } from '../language/speaker.ts';
import type { FactList } from '../model/city.ts';
import type { Source } from '../model/edition.ts';
import type { Context } from './context.ts';
import { type Said, say } from './said.ts';

export interface SourceView {
  readonly number: string;
  /** Publisher, title, part and date, as each language cites them. */
  readonly cited: Said;
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

/** "Publisher: Title, “Part”, May 2018" in the manner of the language. */
function cite(speaker: Speaker, source: Source, withPart: boolean): string {
  const values = {
    publisher: speaker.text(source.publisher),
    title: speaker.text(source.title),
    date: speaker.date(source.date),
  };
  return source.part === null || !withPart
    ? speaker.phrase('source.cited', values)
    : speaker.phrase('source.cited-part', { ...values, part: speaker.text(source.part) });
}

export const sourceList = (context: Context): readonly SourceView[] =>
  context.dataset.sources.map((source) => ({
    number: `[${positionOf(context, source.id)}]`,
    cited: say(context.speakers, (speaker) => cite(speaker, source, true)),
    url: source.url,
  }));

/** The publications that a brief names in one line, whatever parts of them it uses. */
export function citedPublications(context: Context, speaker: Speaker, ids: ReadonlySet<string>): string {
  const used = context.dataset.sources.filter((source) => ids.has(source.id));
  return [...new Set(used.map((source) => cite(speaker, source, false)))].join(
    speaker.phrase('source.joint'),
  );
}
