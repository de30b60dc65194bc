// Holds a drawn picture to what its rows promised: marks, room, labels apart from each other, characters.
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import type { Diagnostic } from '../model/result.ts';
import type { Panel, Sequence } from './commission.ts';
import { countMarks, type DrawnText, overhang, overlap, textsOf } from './inspect.ts';
import type { Picture } from './render.ts';
import type { Frame } from './scene.ts';

/** A panel, as it came out. */
export interface Proof {
  readonly panel: Panel;
  readonly picture: Picture;
}

/** `file` is the spec; `marks` must be shown by all together. Diagnostics: `chart-marks`, `chart-clipped`, `chart-overlap`. */
export function faults(
  file: string,
  id: string,
  marks: Sequence['marks'],
  proofs: readonly Proof[],
): readonly Diagnostic[] {
  const lost = Object.entries(marks).flatMap(([layer, rows]) => {
    const shown = proofs.reduce((sum, { picture }) => sum + countMarks(picture.root, layer), 0);
    return shown === rows ? [] : [catalogue.chartMarks(file, id, layer, shown, rows)];
  });
  const perPart = proofs.flatMap(({ panel, picture: { root } }) => {
    const texts = textsOf(root);
    return [...clipped(file, id, panel.frame, texts), ...crowded(file, id, texts)];
  });
  return [...lost, ...perPart];
}

/** Less than a pixel is within the tolerance of a measured text. */
const SLACK = 1;

function clipped(file: string, id: string, frame: Frame, texts: readonly DrawnText[]): readonly Diagnostic[] {
  const picture = {
    x1: -frame.left,
    y1: -frame.top,
    x2: frame.width + frame.right,
    y2: frame.height + frame.bottom,
  };
  return texts.flatMap(({ text, box }) => {
    const by = overhang(box, picture);
    return by > SLACK ? [catalogue.chartClipped(file, id, text, by)] : [];
  });
}

/** Every pair of texts that stand on each other, from the top down. */
function crowded(file: string, id: string, texts: readonly DrawnText[]): readonly Diagnostic[] {
  const sorted = [...texts].sort((a, b) => a.box.y1 - b.box.y1);
  return sorted.flatMap((one, index) => {
    const found: Diagnostic[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.box.y1 >= one.box.y2) break;
      const by = overlap(one.box, other.box);
      if (by > SLACK) found.push(catalogue.chartOverlap(file, id, one.text, other.text, by));
    }
    return found;
  });
}
