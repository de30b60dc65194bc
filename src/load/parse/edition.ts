// edition.yaml → an edition.
import type { Edition, KeyFact, KnownIssue } from '../../model/edition.ts';
import type { Language, Voice } from '../../model/language.ts';
import type { Ends } from '../../model/method.ts';
import type { EditionFile } from '../schema/edition.ts';
import { type Bridge, keyPlace, toText, toTextOr } from './bridge.ts';
import { toPeers, toUncertainty } from './plans.ts';

/** The schema has checked the form; `check/edition.ts` checks that outputs use no other languages. */
export const toLanguages = (languages: readonly string[]): readonly Language[] =>
  languages as readonly Language[];

const toVoices = (voices: readonly (readonly string[])[]): readonly Voice[] => voices as readonly Voice[];

const toKnownIssue = (
  bridge: Bridge,
  file: EditionFile['known-issues'][number],
  index: number,
): KnownIssue => ({
  code: file.code,
  file: file.file,
  path: file.path,
  explanation: toText(bridge, file.explanation, ['known-issues', index, 'explanation']),
  cities: file.cities,
  place: keyPlace(bridge, ['known-issues', index]),
});

const toKeyFact = (bridge: Bridge, file: EditionFile['key-facts'][number], index: number): KeyFact => ({
  of: file.of,
  label: toText(bridge, file.label, ['key-facts', index, 'label']),
  place: keyPlace(bridge, ['key-facts', index, 'of']),
});

const toImprint = (bridge: Bridge, file: EditionFile) => ({
  id: file.id,
  title: toTextOr(bridge, file.title, file.id, ['title']),
  subtitle: toTextOr(bridge, file.subtitle, '', ['subtitle']),
  publisher: toTextOr(bridge, file.publisher, '', ['publisher']),
  origin: toTextOr(bridge, file.origin, '', ['origin']),
  date: file.date ?? '',
  dataYear: file['data-year'] ?? 0,
  languages: toLanguages(file.languages),
  status: file.status ?? ('final' as const),
  seed: file.seed ?? 0,
});

/** What an edition takes from other files. */
export interface Around {
  readonly scale: Ends;
  readonly cities: number;
  readonly scoredOnly: boolean;
}

export const toEdition = (bridge: Bridge, file: EditionFile, around: Around): Edition => ({
  ...toImprint(bridge, file),
  leagueTable: {
    size: file['league-table'].size ?? around.cities,
    decimals: file['league-table'].decimals,
  },
  outputs: {
    whitepaper: toVoices(file.outputs.whitepaper),
    brief: toVoices(file.outputs.brief),
    archive: file.outputs.archive,
    recto: file.outputs.recto,
  },
  keyFacts: file['key-facts'].map((fact, index) => toKeyFact(bridge, fact, index)),
  knownIssues: file['known-issues'].map((issue, index) => toKnownIssue(bridge, issue, index)),
  scoredOnly: around.scoredOnly,
  uncertainty: file.uncertainty === undefined ? null : toUncertainty(bridge, file.uncertainty, around.scale),
  peers: file.peers === undefined ? null : toPeers(bridge, file.peers),
});
