// The pages of the gallery: one chapter a row, its voices beside each other; each page small, and large where it is chosen.
import type { Printed } from '../../model/sheet.ts';
import { chapterIds, chaptersOf, type Family, familiesOf } from '../chapters.ts';
import type { Picture } from '../draw-pages.ts';
import { html, type Markup } from './html.ts';

/** Pictures by sheet and page. */
type Album = ReadonlyMap<string, Picture>;

const idOf = (sheet: string, page: number): string => `${sheet}-${page}`;

const parity = (page: number): string => (page % 2 === 0 ? 'even' : 'odd');

const small = ({ sheet, page, small: path, width, height }: Picture): Markup => html`
<a class="page ${parity(page)}" href="#${idOf(sheet, page)}" id="to-${idOf(sheet, page)}"><span class="guided"><img class="looked" loading="lazy" src="${path}" width="${width}" height="${height}" alt="${sheet}, page ${page}"><i class="baseline"></i><i class="columns"></i></span>${page}</a>`;

/** The pages that a sheet gives to a chapter. */
function voice(one: Printed, chapter: string | null, album: Album): Markup | null {
  const pages = chaptersOf(one).find(({ id }) => id === chapter)?.pages ?? [];
  const pictures = pages.flatMap((page) => album.get(idOf(one.sheet.id, page)) ?? []);
  if (pictures.length === 0) return null;
  const name = one.sheet.voice.join('-');
  return html`<div class="pages voice-${name}"><h4 class="voice">${name}</h4>${pictures.map(small)}</div>`;
}

const row = (family: Family, chapter: string | null, album: Album): Markup => html`
<section>${chapter === null ? null : html`<h3>${chapter}</h3>`}<div class="row">
${family.sheets.flatMap((one) => voice(one, chapter, album) ?? [])}</div></section>`;

const link = (text: string, rel: string, target: string | null): Markup | null =>
  target === null ? null : html`<a rel="${rel}" href="${target}">${text}</a>`;

/** Where the same chapter begins in another voice, as many pages on as here. */
function others(family: Family, { sheet, page }: Picture): readonly Markup[] {
  const here = family.sheets.find((one) => one.sheet.id === sheet);
  const chapter = here && chaptersOf(here).findLast(({ pages }) => pages.includes(page));
  if (chapter === undefined) return [];
  return family.sheets
    .filter((one) => one !== here)
    .flatMap((one) => {
      const pages = chaptersOf(one).find(({ id }) => id === chapter.id)?.pages ?? [];
      const same = pages[chapter.pages.indexOf(page)] ?? pages.at(-1);
      return same === undefined
        ? []
        : (link(one.sheet.voice.join('-'), 'alternate', `#${idOf(one.sheet.id, same)}`) ?? []);
    });
}

function large(family: Family, picture: Picture, { sheet, pages }: Printed): Markup {
  const { page } = picture;
  const to = (other: number): string | null =>
    other < 1 || other > pages ? null : `#${idOf(sheet.id, other)}`;
  return html`
<div class="large ${sheet.kind} ${parity(page)}" id="${idOf(sheet.id, page)}" role="dialog" aria-label="${sheet.id}, page ${page}">
<nav><b>${sheet.id}</b> ${page}/${pages} ${link('back', 'prev', to(page - 1))} ${link('on', 'next', to(page + 1))} ${others(family, picture)} <a href="pdf/${sheet.file}#page=${page}">PDF</a> <a rel="up" href="#to-${idOf(sheet.id, page)}">close</a></nav>
<span class="guided"><img class="looked" loading="lazy" src="${picture.large}" alt="${sheet.id}, page ${page}"><i class="baseline"></i><i class="columns"></i></span>
</div>`;
}

/** Families of sheets with all their pages, and after them every page again, unseen until it is chosen. */
export function sheetsOf(printed: readonly Printed[], pictures: readonly Picture[]): readonly Markup[] {
  const album = new Map(pictures.map((picture) => [idOf(picture.sheet, picture.page), picture]));
  return familiesOf(printed).map(
    (family) => html`<section class="sheet ${family.sheets[0]?.sheet.kind ?? ''}"><h2>${family.name}</h2>
${chapterIds(family).map((chapter) => row(family, chapter, album))}
${family.sheets.flatMap((one) =>
  pictures.filter(({ sheet }) => sheet === one.sheet.id).map((picture) => large(family, picture, one)),
)}</section>`,
  );
}
