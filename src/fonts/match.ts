// Which declared faces a browser tries for a font stack and weight, in order.
import type { Face, FontSet } from './font-set.ts';

/**
 * The faces of the families in stack order, each family with the one weight that CSS picks for it; names that
 * the style sheet does not declare (`serif`) give none. CSS Fonts 4, §5.2.
 */
export function matchFaces(fonts: FontSet, family: readonly string[], weight: number): readonly Face[] {
  return family.flatMap((name) => {
    const faces = fonts.faces.filter((face) => face.family === name);
    const best = nearestWeight(
      faces.map((face) => face.weight),
      weight,
    );
    return faces.filter((face) => face.weight === best);
  });
}

function nearestWeight(weights: readonly number[], wanted: number): number | null {
  const sorted = [...weights].sort((a, b) => a - b);
  const lighter = sorted.filter((weight) => weight < wanted).reverse();
  const heavier = sorted.filter((weight) => weight >= wanted);
  if (wanted > 500) return [...heavier, ...lighter][0] ?? null;
  const regular = wanted < 400 ? [] : heavier.filter((weight) => weight <= 500);
  const exact = heavier.filter((weight) => weight === wanted);
  return [...exact, ...regular, ...lighter, ...heavier][0] ?? null;
}
