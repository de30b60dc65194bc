// The colophon on the last page: what the edition is, what decided its bytes, and how to check and cite it.
import type { Speaker } from '../../language/speaker.ts';
import type { Context } from '../context.ts';
import { type Said, say } from '../said.ts';

export interface Colophon {
  readonly heading: Said;
  readonly entries: readonly {
    readonly term: Said;
    readonly text: Said;
    /** To be typed at a terminal as they stand: no typographic rule touches them. */
    readonly commands: readonly string[];
  }[];
}

/** Both read the list of hashes: one for this file, one for all. */
const commandsOf = (context: Context): readonly string[] => [
  `sha256sum whitepaper.${context.voice.join('-')}.pdf`,
  `jq -r '.outputs[] | .sha256 + " *" + .path' manifest.json | sha256sum -c`,
];

const ENTRIES = ['edition', 'print', 'program', 'type', 'verify', 'cite', 'access'] as const;

/** Families with the version of their package, each once; a face that borrows a family's file is not another family. */
function families(context: Context, speaker: Speaker): readonly string[] {
  const byFile = new Map<string, string>();
  for (const [face, version] of Object.entries(context.fontVersions)) {
    const family = face.replace(/ \d+$/, '').replaceAll(' ', '\u00a0');
    const [number = ''] = version.split(' ');
    if (!byFile.has(version)) {
      byFile.set(version, speaker.phrase('colophon.font', { family, version: number }));
    }
  }
  return [...new Set(byFile.values())];
}

function valuesOf(context: Context, speaker: Speaker) {
  const { edition } = context.dataset;
  return {
    publisher: speaker.text(edition.publisher),
    title: speaker.text(edition.title),
    subtitle: speaker.text(edition.subtitle),
    origin: speaker.text(edition.origin),
    date: speaker.date(edition.date),
    year: edition.date.slice(0, 4),
    dataYear: String(edition.dataYear),
    edition: edition.id,
    print: context.printId,
    version: context.programVersion,
    fonts: speaker.list(families(context, speaker)),
    archive: String(edition.outputs.archive),
  };
}

export const colophon = (context: Context): Colophon => ({
  heading: say(context.speakers, (speaker) => speaker.phrase('colophon.head')),
  entries: ENTRIES.map((name) => ({
    term: say(context.speakers, (speaker) => speaker.phrase(`colophon.term.${name}`)),
    text: say(context.speakers, (speaker) => speaker.phrase(`colophon.${name}`, valuesOf(context, speaker))),
    commands: name === 'verify' ? commandsOf(context) : [],
  })),
});
