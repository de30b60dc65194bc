// Ranks as printed in a column: the mark of a shared rank hangs beyond the digits, so that these stand one below the other.
import type { Rank } from '../model/scorecard.ts';
import { column } from './columns.ts';
import type { Scene } from './scene.ts';
import { joined } from './words.ts';

export interface RankLabels {
  /** One a row; empty where there is no rank. */
  readonly labels: readonly string[];
  /** What each label stays short of the right edge of the column, px: the mark that others have behind their digits. */
  readonly short: readonly number[];
  /** With room for the mark, px. */
  readonly width: number;
}

/** Ranks in every language of the voice, in style `style`. */
export function rankLabels(scene: Scene, ranks: readonly (Rank | null)[], style: string): RankLabels {
  const say = (rank: Rank | null) => (rank === null ? '' : joined(scene, (speaker) => speaker.rank(rank)));
  const labels = ranks.map(say);
  const marks = ranks.map((rank, index) => {
    const label = labels[index] ?? '';
    const plain = say(rank === null ? null : { ...rank, tied: false });
    return label.startsWith(plain) ? scene.ruler.width(label, style) - scene.ruler.width(plain, style) : 0;
  });
  const widest = Math.max(0, ...marks);
  const short = marks.map((mark) => widest - mark);
  const width = column(scene, labels, style).width + Math.ceil(widest);
  return { labels, short, width };
}
