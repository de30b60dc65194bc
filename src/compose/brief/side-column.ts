// The right column: facts, peers, data quality, how to read; of the notes on the data as many as there is room for.
import type { CityView } from '../city/city-view.ts';
import type { Context, Scored } from '../context.ts';
import { say } from '../said.ts';
import { keyFigures } from './key-figures.ts';
import type { Around } from './main-column.ts';
import { peerTable } from './peer-table.ts';
import { qualityFigures } from './quality.ts';
import { type Beside, notesThatFit, roomForNotes } from './side-room.ts';
import { notesLeftOut, readingText } from './words.ts';

/** What the estimate of the left column is careful by, and this one need not be. */
const SPARE = 6;
/** So many key facts are set larger. */
const FEW = 3;
/** Height left over, pt, that would tear the blocks of the column apart. */
const SPARSE = 220;

/** From all that is worth saying to the least, for pages in several languages or with long names. */
function variants(context: Context, scored: Scored, whole: Beside): readonly [Beside, ...Beside[]] {
  const bare = whole.peers === null ? null : { ...whole.peers, note: null };
  const short = { ...whole, omitted: null, peers: bare };
  return [
    whole,
    { ...whole, omitted: null },
    short,
    { ...short, reading: readingText(context, scored, { intervals: false }) },
    { ...short, reading: readingText(context, scored, { intervals: false }), peers: null },
  ];
}

export function sideColumn(
  context: Context,
  scored: Scored,
  view: CityView,
  { marks, height: sure }: Around,
) {
  const height = sure + SPARE;
  const all = variants(context, scored, {
    facts: keyFigures(context, scored, view.facts, marks),
    peers: peerTable(context, scored),
    quality: qualityFigures(context, scored),
    omitted: say(context.speakers, (speaker) => speaker.phrase('brief.omitted')),
    reading: readingText(context, scored, { intervals: true }),
  });
  // A note that is left out takes a line.
  const needed = view.notes.length > 0 ? 14 : 0;
  const beside = all.find((variant) => roomForNotes(variant, height) >= needed) ?? all.at(-1) ?? all[0];
  const room = roomForNotes(beside, height);
  const fitting = notesThatFit(view.notes, room);
  return {
    ...beside,
    fewFacts: beside.facts.length <= FEW,
    sparseSide: room > SPARSE,
    notes: view.notes.slice(0, fitting),
    moreNotes: notesLeftOut(context, view.notes.length - fitting),
  };
}
