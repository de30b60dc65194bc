// What the expressions of a compiled chart may call: what is bounded, and the same at any time and in any place.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const FUNCTIONS: ReadonlySet<string> = new Set(
  words(`
  abs acos asin atan atan2 ceil clamp cos exp floor hypot log max min pow round sin sqrt tan
  if isArray isBoolean isDate isDefined isFinite isNaN isNumber isObject isString isValid
  toBoolean toNumber toString length indexof lastindexof inrange extent span reverse slice
  lower upper trim substring truncate split join pluck lerp flush parseFloat parseInt format utcFormat toDate
  data domain range scale invert bandwidth bandspace gradient copy rgb hsl lab hcl luminance contrast
  `),
);

/** What an expression may not do; `null` where nothing is wrong. `runtime` is the parsed chart with its syntax trees. */
export function expressionObjection(runtime: unknown): string | null {
  const waiting: unknown[] = [runtime];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const objection = nodeObjection(value);
    if (objection !== null) return objection;
    waiting.push(...Object.values(value).filter((inner) => typeof inner === 'object'));
  }
  return null;
}

function nodeObjection(node: object): string | null {
  const type: unknown = Reflect.get(node, 'type');
  if (type === 'Literal' && Reflect.get(node, 'regex') !== undefined)
    return 'match texts by a pattern in an expression';
  if (type !== 'CallExpression') return null;
  const callee: unknown = Reflect.get(node, 'callee');
  const name: unknown = typeof callee === 'object' && callee !== null ? Reflect.get(callee, 'name') : null;
  // Vega's own for scales that it knows beforehand begin with a stroke.
  const plain = String(name).replace(/^_/, '');
  return FUNCTIONS.has(plain) ? null : `call ${plain}() in an expression`;
}
