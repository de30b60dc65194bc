// What a chart spec may say: everything that draws rows, nothing that loads, leads elsewhere or goes its own way.
import * as catalogue from '../diagnostics/catalogue/chart.ts';
import { done, failed } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';

/** Keys that no spec and no theme may have anywhere, and what they would do. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['url', 'name a file or an address: its rows come from the edition'],
  ['href', 'link to anything: a chart is printed'],
  ['__proto__', 'have a key "__proto__"'],
  ['constructor', 'have a key "constructor"'],
  ['prototype', 'have a key "prototype"'],
  ['select', 'wait for a reader to select something: a chart is printed'],
  ['bind', 'be bound to a control: a chart is printed'],
  ['sequence', 'make rows of its own with "sequence"'],
  ['graticule', 'make rows of its own with "graticule"'],
  ['sphere', 'make rows of its own with "sphere"'],
  ['keyvals', 'make rows of its own with "keyvals"'],
  ['density', 'make rows of its own with "density"'],
  ['regression', 'make rows of its own with "regression"'],
  ['loess', 'make rows of its own with "loess"'],
  ['quantile', 'make rows of its own with "quantile"'],
  ['timeUnit', 'take dates apart with "timeUnit": they are others in another time zone'],
  ['sample', 'draw lots with "sample"'],
]);

const DEEPEST = 48;

/** Marks that a chart is drawn with. */
const NO_MARKS: ReadonlySet<unknown> = new Set(['image', 'geoshape']);

/** What it may not do; `null` where nothing is wrong. */
export function specObjection(value: unknown, depth = 0): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return `be nested deeper than ${DEEPEST}`;
  for (const [key, inner] of Object.entries(value)) {
    const objection = Array.isArray(value) ? null : (KEYS.get(key) ?? valueObjection(key, inner));
    const found = objection ?? specObjection(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function valueObjection(key: string, value: unknown): string | null {
  if (key === 'type' && (value === 'temporal' || value === 'time'))
    return `have the type "${value}": it is another in another time zone`;
  const mark = key === 'mark' ? value : null;
  const type = typeof mark === 'object' && mark !== null ? Reflect.get(mark, 'type') : mark;
  return NO_MARKS.has(type) ? `draw a mark "${type}"` : null;
}

/** The spec as JSON. Diagnostics: `chart-file`, `chart-forbidden`. */
export function parseSpec(json: string, file: string): Result<unknown> {
  let spec: unknown;
  try {
    spec = JSON.parse(json);
  } catch (cause) {
    return failed([catalogue.chartFile(file, cause)]);
  }
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec))
    return failed([catalogue.chartFile(file, 'it holds no object')]);
  const objection = specObjection(spec);
  return objection === null ? done(spec) : failed([catalogue.chartForbidden(file, objection)]);
}
