// A city's peers: the cities that it is compared with, and by what they were found.
import type { Speaker } from '../../language/speaker.ts';
import type { Context } from '../context.ts';
import { indicatorAt, profileAt } from '../lookup.ts';
import { namesOf, quoted, quotedList } from '../robustness/names.ts';
import { type Said, say } from '../said.ts';

/** Matching variables in words; `null` where one of them has no name in the edition. */
function variablesText(context: Context, speaker: Speaker): string | null {
  const { peers, keyFacts } = context.dataset.edition;
  const by = peers?.by ?? [];
  const named = by.map(({ of, logarithm }) => {
    const name = indicatorAt(context, of)?.name ?? keyFacts.find((fact) => fact.of === of)?.label;
    return name === undefined ? null : { name: speaker.text(name), logarithm };
  });
  const known = named.filter((variable) => variable !== null);
  if (known.length < named.length || known.length === 0) return null;
  if (known.every(({ logarithm }) => logarithm)) {
    const variables = quotedList(
      speaker,
      known.map(({ name }) => name),
    );
    return speaker.phrase('peers.logarithms', { variables, count: known.length });
  }
  const each = known.map(({ name, logarithm }) => {
    const variable = quoted(speaker, name);
    return logarithm ? speaker.phrase('peers.logarithm', { variable }) : variable;
  });
  return speaker.phrase('peers.standardised', { variables: speaker.list(each), count: each.length });
}

function sentence(context: Context, city: string, key: string): Said | null {
  const peers = profileAt(context, city)?.peers ?? [];
  if (peers.length === 0) {
    return context.dataset.edition.peers === null
      ? null
      : say(context.speakers, (speaker) => speaker.phrase('peers.none'));
  }
  const ids = peers.map((peer) => peer.city);
  return say(context.speakers, (speaker) => {
    const variables = variablesText(context, speaker);
    return speaker.phrase(variables === null ? `peers.${key}` : `peers.${key}-by`, {
      cities: speaker.list(namesOf(context, speaker, ids)),
      count: ids.length,
      variables: variables ?? '',
    });
  });
}

/** The peers by name, the nearest first, or that there are none; `null` where the edition declares none. */
export const peersNamed = (context: Context, city: string): Said | null => sentence(context, city, 'named');

/** What strengths and weaknesses are measured against; `null` where the edition declares no peers. */
export const peersAgainst = (context: Context, city: string): Said | null =>
  sentence(context, city, 'against');

/** How the peers were found, where a table names them; `null` where the edition declares none. */
export const peersFound = (context: Context, city: string): Said | null => sentence(context, city, 'found');
