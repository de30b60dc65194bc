// What the right column has room for: which of its paragraphs, and how many of the notes on a city's data.
import type { Said } from '../said.ts';
import type { KeyFigure } from './key-figures.ts';
import { ASIDE, FIGURE, heightOf, runHeight, runOn, SIDE, widthOf } from './measure.ts';
import type { PeerTable } from './peer-table.ts';
import type { QualityFigure } from './quality.ts';

export interface Beside {
  readonly facts: readonly KeyFigure[];
  readonly peers: PeerTable | null;
  readonly quality: readonly QualityFigure[];
  /** Paragraphs; `null` is not printed. */
  readonly omitted: Said | null;
  readonly reading: Said;
}

/** Between blocks, at the least. */
const GAP = 11;
const HEAD = 17.3;
const PEER = 13.1;
/** Before a paragraph. */
const BEFORE = 2.75;

const oneLine = (said: Said): string => said.map(({ text }) => text).join(' ');

function factHeight({ label, origin, value, place }: KeyFigure): number {
  const labels = runOn(label, { ...ASIDE, width: SIDE - widthOf(origin ?? '', ASIDE) - 6 });
  const figure = widthOf(oneLine(value), FIGURE);
  const beside = place === null ? 0 : widthOf(oneLine(place), ASIDE) + 6;
  const lines = runOn(value, FIGURE);
  return 3.2 + labels * ASIDE.leading + lines * FIGURE.leading + (figure + beside > SIDE ? ASIDE.leading : 0);
}

const paragraph = (said: Said | null): number => (said === null ? 0 : BEFORE + runHeight(said, ASIDE));

const peersHeight = (peers: PeerTable | null): number =>
  peers === null ? 0 : GAP + HEAD + 12.7 + peers.rows.length * PEER + paragraph(peers.note);

const qualityHeight = ({ quality, omitted }: Beside): number =>
  GAP +
  HEAD +
  quality.reduce((sum, { label, figure }) => sum + runHeight([...label, ...figure], ASIDE), 0) +
  paragraph(omitted);

/** Height that is left for notes, pt; below 0 the column is too full. */
export function roomForNotes(beside: Beside, column: number): number {
  const facts = beside.facts.reduce((sum, fact) => sum + factHeight(fact), HEAD);
  const reading = GAP + HEAD + BEFORE + heightOf(beside.reading, ASIDE);
  return column - facts - peersHeight(beside.peers) - qualityHeight(beside) - reading;
}

/** Paragraphs of `notes` that fit into `room`, in order, with a line to spare for the count of the others. */
export function notesThatFit(notes: readonly Said[], room: number): number {
  let left = room;
  let fitting = 0;
  for (const [at, note] of notes.entries()) {
    left -= paragraph(note);
    const forCount = at < notes.length - 1 ? ASIDE.leading + BEFORE : 0;
    if (left < forCount) break;
    fitting = at + 1;
  }
  return fitting;
}
