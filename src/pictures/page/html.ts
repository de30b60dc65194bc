// Builds HTML in which every text is escaped.

/** HTML that is known to be whole. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function toText(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

/** For what is HTML already, and comes from this program: charts, style, script. */
export const whole = (markup: string): Markup => ({ markup });

/** Texts are escaped, `null` is nothing, and markup stands as it is. */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  whole(fixed.map((text, at) => text + toText(parts[at] ?? null)).join(''));
