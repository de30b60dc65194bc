// The cities that a city is read against, in rank order with the city itself among them.
import { peersFound } from '../city/peers.ts';
import { type Context, headline, inRankOrder, nodeOf, placeInOrder, type Scored } from '../context.ts';
import { profileAt } from '../lookup.ts';
import { inOneLine, type Said, say, sayPhrases, sayText } from '../said.ts';
import { scoreText } from '../words.ts';

interface Row {
  readonly name: Said;
  readonly rank: string;
  readonly score: string;
  /** The city of this page. */
  readonly here: boolean;
}

export interface PeerTable {
  readonly title: Said;
  readonly heads: Readonly<Record<string, Said>>;
  readonly rows: readonly Row[];
  /** How the peers were found; `null` where the edition declares none. */
  readonly note: Said | null;
}

/** Cities shown above and below one that has no peers, as far as there are any. */
const BESIDE = 2;

function neighbours(order: readonly Scored[], at: number): readonly Scored[] {
  const from = Math.max(0, Math.min(at - BESIDE, order.length - 2 * BESIDE - 1));
  return order.slice(from, from + 2 * BESIDE + 1);
}

function toRow(context: Context, { city, score }: Scored, here: string): Row {
  const top = headline(nodeOf(score, context.tree.root.id));
  const { speakers } = context;
  return {
    name: sayText(speakers, city.name),
    rank: inOneLine(
      say(speakers, (speaker) =>
        top.rank === null ? speaker.phrase('missing.cell') : speaker.rank(top.rank),
      ),
    ),
    score: inOneLine(
      say(speakers, (speaker) =>
        top.score === null ? speaker.phrase('missing.cell') : scoreText(context, speaker, top.score),
      ),
    ),
    here: city.id === here,
  };
}

/** Peers where the edition finds some, else the neighbours in the ranking; `null` for a city alone. */
export function peerTable(context: Context, { city }: Scored): PeerTable | null {
  const order = inRankOrder(context);
  const at = placeInOrder(context, city.id);
  const peers = new Set(profileAt(context, city.id)?.peers?.map((peer) => peer.city) ?? []);
  const among = [at, ...[...peers].map((peer) => placeInOrder(context, peer))];
  const shown =
    peers.size > 0
      ? [...new Set(among)].sort((a, b) => a - b).flatMap((place) => order[place] ?? [])
      : neighbours(order, at);
  if (shown.length < 2) return null;
  return {
    title: say(context.speakers, (speaker) =>
      speaker.phrase(peers.size > 0 ? 'peers.head' : 'brief.neighbours'),
    ),
    heads: sayPhrases(context.speakers, 'brief.peer', ['city', 'rank', 'score']),
    rows: shown.map((scored) => toRow(context, scored, city.id)),
    note: peersFound(context, city.id),
  };
}
