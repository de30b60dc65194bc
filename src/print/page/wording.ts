// Runs inside the page: the words of links and headings, and the languages, which the PDF needs beside the glyphs
// (see desk.ts).
/// <reference lib="dom" />

export interface PageWording {
  /** In the order of the page; a target is an address, or `#id` on the page. */
  readonly links: readonly { readonly target: string; readonly words: string }[];
  /** Texts of h1 and h2, a heading in two languages with a space between them. */
  readonly headings: readonly string[];
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text of an element, that of several children with spaces between them. */
export function parted(element: Element): string {
  const parts = element.children.length > 1 ? [...element.children] : [element];
  const whole = tidy(parts.map((part) => part.textContent ?? '').join(' '));
  const squeezed = (text: string) => text.replace(/\s/g, '');
  return squeezed(whole) === squeezed(element.textContent ?? '') ? whole : tidy(element.textContent ?? '');
}

/** A link's words are its label, else its text. */
export function readWording(): PageWording {
  return {
    links: [...document.querySelectorAll('a[href]')].map((link) => {
      const href = link.getAttribute('href') ?? '';
      const target = href.startsWith('#') || !(link instanceof HTMLAnchorElement) ? href : link.href;
      return { target, words: tidy(link.getAttribute('aria-label') ?? '') || parted(link) };
    }),
    headings: [...document.querySelectorAll('h1, h2')].map(parted),
  };
}

/**
 * Gives passages in a language of their own a role: these elements the browser passes over when it tags the PDF, and
 * their language with them.
 */
export function markLanguages(): void {
  const inline = 'span, i, b, small, cite, abbr, sub, sup';
  const block = 'div, section, article, header, footer, main';
  for (const element of document.querySelectorAll('body [lang]:not([role])')) {
    const around = element.parentElement?.closest('[lang]');
    if (element.closest('svg') !== null || around?.getAttribute('lang') === element.getAttribute('lang'))
      continue;
    if (element.matches(inline)) element.setAttribute('role', 'emphasis');
    else if (element.matches(block)) element.setAttribute('role', 'group');
  }
}
