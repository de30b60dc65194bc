// What a picture may be made of: shapes and texts, and nothing that loads, links, runs or styles the page around it.

const words = (text: string): readonly string[] => text.split(' ');

const PAINT = words(
  'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit opacity transform clip-path pointer-events',
);
const TYPE = words('font-family font-size font-weight font-style font-variant text-anchor dx dy');

const ROOT = words('xmlns role aria-label lang width height viewBox style');

/** By element, the attributes that it may have. */
const ALLOWED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    svg: [...ROOT, ...PAINT, ...TYPE],
    g: [...PAINT, ...TYPE],
    path: ['d', ...PAINT],
    line: ['x1', 'y1', 'x2', 'y2', ...PAINT],
    rect: ['x', 'y', 'width', 'height', 'rx', 'ry', ...PAINT],
    text: ['x', 'y', ...PAINT, ...TYPE],
    tspan: ['x', 'y', ...PAINT, ...TYPE],
    defs: [],
    clipPath: ['id'],
    linearGradient: words('id x1 y1 x2 y2 gradientUnits'),
    radialGradient: words('id fx fy fr cx cy r gradientUnits'),
    stop: words('offset stop-color stop-opacity'),
  }).map(([element, attributes]) => [element, new Set(attributes)]),
);

/** What `dress` itself says; no other style is known here. */
export const ROOT_STYLE =
  'text-autospace:normal;text-spacing-trim:space-all;letter-spacing:0;font-kerning:normal';

const FUNCTIONS = new Set(words('rgb rgba hsl hsla translate rotate scale matrix'));

/** Characters of one picture. */
const LARGEST = 10 << 20;

const TOKEN =
  /<(?<end>\/?)(?<name>[A-Za-z]+)(?<attributes>(?: [A-Za-z][\w:-]*="[^"<]*")*) ?(?<alone>\/?)>|[^<]+/y;
const ATTRIBUTE = / ([A-Za-z][\w:-]*)="([^"<]*)"/g;

/** What may not be there, in words for "the picture has …"; `null` where nothing is. */
export function svgObjection(svg: string): string | null {
  if (svg.length > LARGEST) return `more than ${LARGEST} characters`;
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < svg.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(svg);
    if (token === null) return `markup that cannot be read: "${svg.slice(at, at + 40)}"`;
    const objection = tokenObjection(token, open);
    if (objection !== null) return objection;
  }
  return open.length === 0 ? null : `an element <${open.at(-1)}> that does not end`;
}

/** `open` are the elements around it, which it may add to or end. */
function tokenObjection({ 0: text, groups = {} }: RegExpExecArray, open: string[]): string | null {
  const { end, name, attributes = '', alone } = groups;
  if (name === undefined) return open.length === 0 ? `text outside it: "${text.slice(0, 40)}"` : null;
  if (end === '/') return open.pop() === name ? null : `an end </${name}> of nothing`;
  const allowed = ALLOWED.get(name);
  if (allowed === undefined || (name === 'svg') !== (open.length === 0)) return `an element <${name}>`;
  if (alone !== '/') open.push(name);
  for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (!allowed.has(attribute)) return `an attribute ${attribute} of <${name}>`;
    if (!isPlain(attribute, value)) return `${attribute}="${value.slice(0, 60)}" of <${name}>`;
  }
  return null;
}

function isPlain(attribute: string, value: string): boolean {
  if (attribute === 'aria-label') return true;
  if (attribute === 'style') return value === ROOT_STYLE;
  if (attribute === 'xmlns') return value === 'http://www.w3.org/2000/svg';
  if (attribute === 'id') return /^[\w-]+$/.test(value);
  if (/[&:\\@]/.test(attribute === 'font-family' ? value.replaceAll('&quot;', '') : value)) return false;
  return !value.includes('(') || hasPlainCalls(value);
}

/** Colours and places may be reckoned; an address is one within the picture. */
function hasPlainCalls(value: string): boolean {
  if (/^url\(#[\w-]+\)$/.test(value)) return true;
  const calls = [...value.matchAll(/([\w-]*)\([^()]*\)/g)];
  const opened = value.split('(').length - 1;
  return calls.length === opened && calls.every(([, name = '']) => FUNCTIONS.has(name));
}
