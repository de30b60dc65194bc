// Sources: how a table or figure names those that it rests on, and the list of all of them.
import type { Speaker } from '../language/speaker.ts';
import type { FactList } from '../model/city.ts';
import type { Source } from '../model/edition.ts';
import type { NoteBook, NoteKey } from './apparatus/note-book.ts';
import { cling, weave } from './apparatus/weave.ts';
import type { Context } from './context.ts';
import { type Said, type SaidMarkup, say } from './said.ts';

export interface SourceView {
  /** Publisher, title, part and date, as each language cites them. */
  readonly cited: Said;
  readonly url: string | null;
}

/** Who stands behind a list: the sources of its items, or of the word that there are none. */
export const listSources = ({ items, source }: FactList): readonly string[] =>
  source === null ? items.map((item) => item.source) : [source];

export const sourceKeys = (ids: Iterable<string>): readonly NoteKey[] =>
  [...ids].map((id): NoteKey => `source:${id}`);

/** Those of the ids that are sources, each once, in the order of the list of sources. */
const usedOf = (context: Context, ids: Iterable<string>): readonly Source[] => {
  const wanted = new Set(ids);
  return context.dataset.sources.filter(({ id }) => wanted.has(id));
};

/** "Source: CCID Consulting" with the numbers of the chapter's notes; without them where there are no notes. */
export function sourceLine(
  context: Context,
  notes: NoteBook | null,
  ids: readonly string[],
  computed = false,
): SaidMarkup {
  const used = usedOf(context, ids);
  return context.speakers.map((speaker) => {
    const publishers = [...new Set(used.map((source) => speaker.text(source.publisher)))];
    const kind = `source.${computed ? 'computed' : 'named'}${notes === null ? '-briefly' : ''}`;
    const marks = notes?.mark(sourceKeys(used.map(({ id }) => id)), speaker.language) ?? '';
    const text = weave(
      { marks },
      (slots) =>
        used.length === 0
          ? speaker.phrase('source.own')
          : speaker.phrase(kind, { publishers: speaker.list(publishers), ...slots }),
      (before, mark) => cling(speaker.language, before, mark),
    );
    return { lang: speaker.language, text };
  });
}

/** "Publisher: Title, “Part”, May 2018" in the manner of the language. */
export function cite(speaker: Speaker, source: Source, withPart: boolean): string {
  const values = {
    publisher: speaker.text(source.publisher),
    title: speaker.text(source.title),
    date: speaker.date(source.date),
  };
  return source.part === null || !withPart
    ? speaker.phrase('source.cited', values)
    : speaker.phrase('source.cited-part', { ...values, part: speaker.text(source.part) });
}

/** The bibliography, in the order of sources.yaml. */
export const sourceList = (context: Context): readonly SourceView[] =>
  context.dataset.sources.map((source) => ({
    cited: say(context.speakers, (speaker) => cite(speaker, source, true)),
    url: source.url,
  }));

/** The publications that a page without notes names in one line, whatever parts of them it uses. */
export function citedPublications(context: Context, speaker: Speaker, ids: Iterable<string>): string {
  return [...new Set(usedOf(context, ids).map((source) => cite(speaker, source, false)))].join(
    speaker.phrase('source.joint'),
  );
}

/** "Source: Publisher: Title, May 2018." for the foot of a page without notes. */
export const citedInFull = (context: Context, ids: Iterable<string>): Said =>
  say(context.speakers, (speaker) =>
    speaker.phrase('source.in-full', { sources: citedPublications(context, speaker, ids) }),
  );
