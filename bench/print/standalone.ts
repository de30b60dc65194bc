// A sheet as a document that needs nothing beside it: what another program is given to print.
import type { Sheet, Shell } from '../../src/model/sheet.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `fontCss`: `@font-face` rules with the fonts as data. */
export function standalone(
  { kind, voice, title, html }: Sheet,
  shells: readonly Shell[],
  fontCss: string,
): string {
  const css = shells.find((shell) => shell.kind === kind)?.css ?? '';
  const style = css.replace(/@font-face\s*\{[^}]*\}/g, '');
  const root = `<html lang="${voice[0] ?? ''}" data-kind="${kind}" data-voice="${voice.join('-')}">`;
  const head = `<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${fontCss}</style><style>${style}</style></head>`;
  return `<!doctype html>${root}${head}<body>${html}</body></html>`;
}
