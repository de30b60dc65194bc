// Runs inside the page: the body of a sheet, and the page numbers in it (see desk.ts).
/// <reference lib="dom" />

/** What the page needs of a sheet. */
export interface Body {
  readonly content: DocumentFragment;
  readonly title: string;
  readonly voice: readonly string[];
}

/**
 * Swaps in a sheet's body; its first language and title become those of the document. Style sheets can ask for
 * `html[data-kind]` and `html[data-voice]`.
 */
export async function setBody({ content, title, voice }: Body): Promise<void> {
  document.documentElement.lang = voice[0] ?? '';
  document.documentElement.dataset.voice = voice.join('-');
  document.title = title;
  document.body.replaceChildren(content);
  if (document.images.length > 0)
    await Promise.allSettled([...document.images].map((image) => image.decode()));
  // Fonts of its own begin to load when it is laid out.
  document.body.getBoundingClientRect();
  if (document.fonts.status === 'loading') await document.fonts.ready;
}

/** Sets the numbers of the contents; `[data-page-of]` elements whose id is not among them keep their text. */
export function setPageNumbers(numbers: Readonly<Record<string, number>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const number = numbers[element.dataset.pageOf ?? ''];
    if (number !== undefined) element.textContent = String(number);
  }
}

/** Ids whose page numbers the sheet prints, in order, each once. */
export function listPageReferences(): readonly string[] {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
  return [...new Set(elements.map((element) => element.dataset.pageOf ?? ''))];
}

/**
 * What must begin on which side, in reading order: `data-rectos` of the sheet's outermost element. `a`: chapter a on an
 * odd page. `a>b`: b on an even page, and what moves it is put in before a.
 */
export function listRectos(): readonly string[] {
  const said = document.querySelector<HTMLElement>('[data-rectos]')?.dataset.rectos ?? '';
  return said.split(' ').filter(Boolean);
}

/**
 * Pages before these chapters and no others: a chapter's own plate (`data-plate-of`), hidden until it is needed, or
 * else a blank one, which holds nothing, so that nothing is read out.
 */
export function setBlanks(chapters: readonly string[]): void {
  for (const blank of document.querySelectorAll('.blank-verso.put-in')) blank.remove();
  for (const plate of document.querySelectorAll<HTMLElement>('[data-plate-of]'))
    plate.hidden = !chapters.includes(plate.dataset.plateOf ?? '');
  for (const id of chapters) {
    if (document.querySelector(`[data-plate-of="${CSS.escape(id)}"]`) !== null) continue;
    const blank = document.createElement('div');
    blank.className = 'blank-verso put-in';
    document.getElementById(id)?.closest('section')?.before(blank);
  }
}

/** A sheet of which only the places count is printed without its paint, which costs as much as everything else. */
export function setPaint(on: boolean): void {
  document.documentElement.toggleAttribute('data-unpainted', !on);
}
