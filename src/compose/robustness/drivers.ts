// The passage on what moves the ranking most: the sensitivity indices in words.
import type { Speaker } from '../../language/speaker.ts';
import type { Assumption, Sensitivity, SobolIndex } from '../../model/robustness.ts';
import type { Context } from '../context.ts';
import { percentText } from '../coverage.ts';
import type { FigureDesk } from '../figures.ts';
import { spreadAt } from '../lookup.ts';
import { drawn, type Passage, paragraph } from '../passage.ts';
import { say } from '../said.ts';
import { leadingAssumptions } from './leading.ts';
import { isSteady } from './spread.ts';

const said = (speaker: Speaker, assumption: Assumption): string =>
  speaker.phrase(`assumption.said.${assumption}`);

/** An estimate of a share can fall a little below 0 or rise above 1: it is said as the end that it passes. */
const shareText = (speaker: Speaker, share: number): string =>
  percentText(speaker, Math.min(1, Math.max(0, share)));

const totalText = (speaker: Speaker, { total }: SobolIndex): string => shareText(speaker, total);

/** What the ranking depends on most: one assumption, two about equally, or no single one. */
function topSentence(speaker: Speaker, indices: readonly SobolIndex[]): string | null {
  const leading = leadingAssumptions(indices);
  const [top, next] = indices;
  if (top === undefined) return null;
  const names = leading.map((assumption) => said(speaker, assumption));
  if (leading.length > 2) return speaker.phrase('robustness.top-none', { count: leading.length });
  if (leading.length > 1 && next !== undefined) {
    return speaker.phrase('robustness.top-two', {
      assumptions: speaker.list(names),
      first: totalText(speaker, top),
      second: totalText(speaker, next),
      same: String(totalText(speaker, top) === totalText(speaker, next)),
    });
  }
  return speaker.phrase('robustness.top', {
    assumption: said(speaker, top.assumption),
    first: top.first < 0.005 ? 'none' : shareText(speaker, top.first),
    total: totalText(speaker, top),
  });
}

function indexSentences(speaker: Speaker, indices: readonly SobolIndex[]): readonly (string | null)[] {
  const [, next] = indices;
  const least = indices.length > 2 ? indices.at(-1) : undefined;
  const values = (index: SobolIndex) => ({
    assumption: said(speaker, index.assumption),
    total: totalText(speaker, index),
  });
  const leading = leadingAssumptions(indices).length;
  const printed = indices.reduce((sum, { total }) => sum + Math.min(1, Math.max(0, total)), 0);
  return [
    topSentence(speaker, indices),
    next === undefined || leading > 1 ? null : speaker.phrase('robustness.next', values(next)),
    least === undefined ? null : speaker.phrase('robustness.least', values(least)),
    printed > 1 && indices.length > 1 && leading < 3 ? speaker.phrase('robustness.shares') : null,
  ];
}

/** The assumption that alone leads for more than half of the cities whose interval has room to move in. */
function citiesSentence(context: Context, speaker: Speaker, { cities }: Sensitivity): string | null {
  const leaders = Object.entries(cities)
    .filter(([city]) => !isSteady(spreadAt(context, city)))
    .map(([, indices]) => leadingAssumptions(indices))
    .filter(({ length }) => length > 0);
  const counts = new Map<Assumption, number>();
  for (const [assumption, ...others] of leaders) {
    if (assumption === undefined || others.length > 0) continue;
    counts.set(assumption, (counts.get(assumption) ?? 0) + 1);
  }
  const top = [...counts].find(([, count]) => count > leaders.length / 2);
  if (top === undefined) return null;
  const [assumption, count] = top;
  return speaker.phrase(`robustness.${count === leaders.length ? 'of-all-cities' : 'of-cities'}`, {
    all: leaders.length,
    count,
    assumption: said(speaker, assumption),
  });
}

/** `null` where there was no sensitivity analysis. */
export function drivers(context: Context, desk: FigureDesk): Passage | null {
  const { sensitivity } = context.robustness;
  if (sensitivity === null) return null;
  const { indices, meanShift } = sensitivity;
  return {
    id: 'robustness-drivers',
    heading: say(context.speakers, (speaker) => speaker.phrase('robustness.head.drivers')),
    opening: paragraph(context, (speaker) => [
      speaker.phrase('robustness.shift', { places: speaker.number(meanShift, 1) }),
      ...(indices === null ? [speaker.phrase('robustness.alike')] : indexSentences(speaker, indices)),
      citiesSentence(context, speaker, sensitivity),
    ]),
    parts: drawn(desk.take('rank-drivers')),
  };
}
