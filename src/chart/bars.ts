// Bars with the amount behind each.
import type { Quantity } from '../model/quantity.ts';
import type { Scene } from './scene.ts';
import { joined } from './words.ts';

/** Space between a bar and its label, px. */
const LABEL_GAP = 8;

/** The widest plot in which every label fits behind its bar. `ratios` are bar lengths, 0 to 1. */
export function plotWidth(
  available: number,
  ratios: readonly number[],
  labelWidths: readonly number[],
): number {
  const widths = ratios.map((ratio, index) =>
    ratio > 0 ? (available - (labelWidths[index] ?? 0) - LABEL_GAP) / ratio : available,
  );
  return Math.max(40, Math.floor(Math.min(available, ...widths)));
}

/** An amount in every language of the voice, or the word for a missing one. */
export const amountLabel = (scene: Scene, quantity: Quantity | null): string =>
  quantity === null
    ? joined(scene, (speaker) => speaker.phrase('chart.missing'))
    : joined(scene, (speaker) => speaker.quantity(quantity), ' · ');
