// Which partials a template draws in, directly or not: none may draw in itself, nor grow without measure.
import { templateGrowth, templateRecursion } from '../../diagnostics/catalogue/compose.ts';
import type { Diagnostic, Place } from '../../model/result.ts';
import type { Piece } from './walk.ts';

/** Partials that one template draws in, each as often as it is named on the way. */
const MOST_DRAWN = 5_000;

type Partial = { readonly name: string; readonly place: Place };

const partialsOf = (pieces: readonly Piece[]): readonly Partial[] =>
  pieces.flatMap((piece) => (piece.kind === 'partial' ? [piece] : []));

/** Diagnostics: `template-recursion`, `template-growth`. */
export function checkPartials(templates: ReadonlyMap<string, readonly Piece[]>): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const drawn = new Map<string, number>();
  const count = (name: string, way: readonly string[]): number => {
    const known = drawn.get(name);
    if (known !== undefined) return known;
    let total = 1;
    for (const partial of partialsOf(templates.get(name) ?? [])) {
      const begins = [...way, name].indexOf(partial.name);
      if (begins === -1) total += count(partial.name, [...way, name]);
      else findings.push(templateRecursion(partial.place, [...way, name, partial.name].slice(begins)));
    }
    drawn.set(name, total);
    return total;
  };
  for (const [name, pieces] of templates) {
    const total = count(name, []);
    const place = pieces[0]?.place;
    if (total > MOST_DRAWN && place !== undefined) findings.push(templateGrowth(place, MOST_DRAWN));
  }
  return findings;
}
